# The beta product confidence procedure (Fay, Brittain and Proschan, Biostatistics 14, 2013), written here from its
# definition: limits of S(t) are quantiles of a product of independent beta variables. Writes small-sample.json with
# the limits by the method of moments (R's qbeta) and by drawing the products, to see what the moments cost.
#
#   Rscript --vanilla small-sample.R     (packages survival and jsonlite)

suppressMessages(library(survival))
library(jsonlite)
options(digits = 17)
set.seed(20130430)
draws <- 1e6

limits <- function(time, status) {
  fit <- survfit(Surv(time, status) ~ 1)
  next_at_risk <- c(fit$n.risk[-1], 0)
  # Every event is one factor Beta(number at risk, 1); tied events come one after another.
  shapes <- lapply(seq_along(fit$time), function(index) {
    unlist(lapply(seq_len(index), function(earlier) {
      gone <- fit$n.event[earlier]
      if (gone > 0) fit$n.risk[earlier] - seq_len(gone) + 1
    }))
  })
  by_moments <- function(shape, probability) {
    if (length(shape) == 0) return(1)
    if (any(shape == 0)) return(0)
    mean <- prod(shape / (shape + 1))
    square <- prod(shape / (shape + 2))
    size <- (mean - square) / (square - mean^2)
    qbeta(probability, mean * size, (1 - mean) * size)
  }
  by_drawing <- function(shape, probability) {
    if (length(shape) == 0) return(1)
    if (any(shape == 0)) return(0)
    # log Beta(n, 1) is minus an exponential variable of rate n.
    total <- numeric(draws)
    for (one in shape) total <- total - rexp(draws, one)
    exp(quantile(total, probability, names = FALSE))
  }
  at_each <- function(method) {
    list(
      lower = sapply(seq_along(shapes), function(index) method(c(shapes[[index]], next_at_risk[index]), .025)),
      upper = sapply(seq_along(shapes), function(index) method(shapes[[index]], .975))
    )
  }
  list(time = fit$time, moments = at_each(by_moments), drawn = at_each(by_drawing))
}

aml <- read.csv("fixtures/classic/aml.csv")
ties <- read.csv("fixtures/synthetic/s15_event_censor_same_time.csv")
answers <- list(
  r = R.version.string, draws = draws, seed = 20130430,
  aml_maintained = with(subset(aml, x == "Maintained"), limits(time, status)),
  aml = with(aml, limits(time, status)),
  s15_event_censor_same_time = with(ties, limits(time, status))
)
write(toJSON(answers, digits = I(17), auto_unbox = TRUE), "fixtures/small-sample.json")
