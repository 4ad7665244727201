# Reference values for src/math: beta, Student t, binomial and the exact comparison of two Poisson rates. Base R only,
# no random numbers.
#
#   Rscript rates.R > rates-r.json
#
# Needs: Debian package r-cran-jsonlite. Numbers are written with 17 digits, as text, so that none is lost.
suppressMessages(library(jsonlite))
exact <- function(x) { y <- sprintf("%.17g", x); y[is.na(x)] <- NA; y }

beta <- expand.grid(x = c(1e-12, .01, .2, .5, .73, .999), a = c(.05, .5, 1, 3.5, 40, 5000), b = c(.05, .5, 2, 17, 5000))
beta$lower <- pbeta(beta$x, beta$a, beta$b)
beta$upper <- pbeta(beta$x, beta$a, beta$b, lower.tail = FALSE)
betaq <- expand.grid(p = c(1e-10, .025, .5, .9), a = c(.5, 1, 12, 900), b = c(.5, 3, 400))
betaq$x <- qbeta(betaq$p, betaq$a, betaq$b)

t <- expand.grid(t = c(0, 1e-8, .3, 1, 2.5, 12, 400, 1e80), df = c(.3, 1, 2, 3, 11, 999, 1e5))
t$upper <- pt(t$t, t$df, lower.tail = FALSE)
tq <- expand.grid(p = c(1e-12, .001, .025, .2, .49, .5, .6, .95, .975, .9999), df = c(1, 2, 3, 4, 12, 36, 999, 1e5))
tq$t <- qt(tq$p, tq$df)

binomial <- expand.grid(k = c(0, 1, 3, 10, 60, 99, 100), p = c(.001, .1, .5, .62, .97))
binomial$probability <- dbinom(binomial$k, 100, binomial$p)
binomial$lower <- pbinom(binomial$k, 100, binomial$p)
binomial$upper <- pbinom(binomial$k - 1, 100, binomial$p, lower.tail = FALSE)
binomial$two_sided <- mapply(function(k, p) binom.test(k, 100, p)$p.value, binomial$k, binomial$p)
large <- data.frame(k = c(123456, 500000, 499000), n = 1e6, p = c(.1237, .5, .5))
large$probability <- dbinom(large$k, large$n, large$p)

rates <- expand.grid(x1 = c(0, 1, 2, 5, 13, 250), x2 = c(0, 1, 4, 10, 300), t1 = c(1, 7.3), t2 = c(1, 20.5),
                     ratio = c(1, .4), level = c(.95, .8))
rates <- rates[rates$x1 + rates$x2 > 0, ]
answers <- apply(rates, 1, function(r) {
  test <- poisson.test(c(r[["x1"]], r[["x2"]]), c(r[["t1"]], r[["t2"]]), r = r[["ratio"]], conf.level = r[["level"]])
  c(test$estimate, test$conf.int, test$p.value)
})
rates$rate_ratio <- answers[1, ]; rates$lower <- answers[2, ]; rates$upper <- answers[3, ]; rates$p <- answers[4, ]

text <- function(frame) lapply(frame, exact)
cat(toJSON(list(
  meta = list(r = R.version.string, jsonlite = as.character(packageVersion("jsonlite"))),
  beta = text(beta), beta_quantile = text(betaq), student_t = text(t), student_t_quantile = text(tq),
  binomial = text(binomial), large_binomial = text(large), rates = text(rates)
), auto_unbox = TRUE), "\n", sep = "")
