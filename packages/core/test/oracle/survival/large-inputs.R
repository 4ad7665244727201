# R's answers on generated inputs of 10^6 and 10^5 rows, which large-inputs.test.ts makes again by the same portable
# generator (Park and Miller's, exact in doubles). Writes fixtures/large-inputs.json.
#
#   Rscript --vanilla large-inputs.R     (packages survival and jsonlite)

suppressMessages(library(survival))
library(jsonlite)

minimal_standard <- compiler::cmpfun(function(seed, n) {
  state <- seed
  draws <- numeric(n)
  for (index in seq_len(n)) {
    state <- (16807 * state) %% 2147483647
    draws[index] <- state / 2147483647
  }
  draws
})

draws <- matrix(minimal_standard(20190125, 4e6), ncol = 4, byrow = TRUE)
group <- 1 + floor(4 * draws[, 3])
wait <- -1500 * log(draws[, 1]) * (.8 + .1 * group)
end <- 3652 * draws[, 2]
days <- Surv(pmin(ceiling(wait), ceiling(end)), ceiling(wait) <= ceiling(end))
continuous <- Surv(pmin(wait, end), wait <= end)

curve_of <- function(y) {
  fit <- survfit(y ~ 1, conf.type = "log-log")
  at <- summary(fit, times = c(30, 365, 1000, 2000, 3000))
  quartiles <- quantile(fit, c(.25, .5, .75))
  list(
    times = length(fit$time), at = at$time, survival = at$surv, standardError = at$std.err, lower = at$lower,
    upper = at$upper, cumulativeHazard = at$cumhaz, quartiles = unname(quartiles$quantile),
    quartilesLower = unname(quartiles$lower), quartilesUpper = unname(quartiles$upper)
  )
}
log_rank_of <- function(rho) {
  fit <- survdiff(days ~ group, rho = rho)
  list(observed = fit$obs, expected = fit$exp, chiSquared = fit$chisq)
}

draws <- matrix(minimal_standard(20180704, 7e5), ncol = 7, byrow = TRUE)
x <- round(sqrt(12) * (draws[, 1:3] - .5), 6)
x4 <- as.integer(draws[, 4] < .4)
x5 <- as.integer(draws[, 5] < .3)
predictor <- .5 * x[, 1] - .3 * x[, 2] + .1 * x[, 3] + .4 * x4 - .6 * x5
wait <- round(100 * (-log(draws[, 6]))^(1 / 1.3) * exp(-predictor / 1.3), 3) + .001
end <- round(400 * draws[, 7], 3) + .001
d <- data.frame(
  time = as.numeric(sprintf("%.3f", pmin(wait, end))), status = as.integer(wait <= end),
  x1 = x[, 1], x2 = x[, 2], x3 = x[, 3], x4 = x4, x5 = x5
)

cox_of <- function(ties) {
  fit <- coxph(Surv(time, status) ~ ., d, ties = ties, control = coxph.control(eps = 1e-12, iter.max = 50, toler.chol = 1e-13))
  list(
    estimates = unname(coef(fit)), standardErrors = unname(sqrt(diag(vcov(fit)))), logLikelihood = fit$loglik,
    score = fit$score, concordance = fit$concordance[["concordance"]],
    proportionalHazards = unname(unclass(cox.zph(fit))$table[, "chisq"])
  )
}
accelerated_of <- function(distribution) {
  fit <- survreg(Surv(time, status) ~ ., d, dist = distribution, control = survreg.control(rel.tolerance = 1e-13, maxiter = 100))
  list(
    estimates = unname(coef(fit)), scale = fit$scale, logLikelihood = fit$loglik[2],
    standardErrors = unname(sqrt(diag(vcov(fit))))
  )
}

answers <- list(
  r = R.version.string, survival = as.character(packageVersion("survival")),
  days = curve_of(days), continuous = curve_of(continuous), logRank = log_rank_of(0), petoPeto = log_rank_of(1),
  cox = list(efron = cox_of("efron"), breslow = cox_of("breslow")),
  accelerated = sapply(c("exponential", "weibull", "lognormal", "loglogistic"), accelerated_of, simplify = FALSE)
)
write(toJSON(answers, digits = I(17), auto_unbox = TRUE), "fixtures/large-inputs.json")
