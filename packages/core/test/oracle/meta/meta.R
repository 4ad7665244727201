# Reference values for packages/core/src/meta (meta-analysis), from metafor.
#
#   Rscript meta.R > meta-r.json
#
# Needs: Debian packages r-cran-metafor and r-cran-jsonlite. No random numbers: the benchmark studies come from a
# Park-Miller generator that is exact in doubles, so two runs give the same bytes. metafor's default tolerances leave
# four digits of tau2 (Paule-Mandel); they are tightened here so that the roots are exact. Numbers are text with 17 digits.
suppressMessages({library(jsonlite); library(metafor)})
exact <- function(x) { y <- sprintf("%.17g", as.numeric(x)); y[is.na(x)] <- NA; y }

minstd <- function(seed, n) {
  u <- numeric(n); x <- seed
  for (i in seq_len(n)) { x <- (16807 * x) %% 2147483647; u[i] <- x / 2147483647 }
  u
}

fit <- function(yi, vi, method, test) {
  s <- if (length(yi) > 1) var(yi) + mean(vi) else 1
  control <- list(tol = 1e-14 * s, threshold = 2e-14 * s, tau2.max = 100 * s, maxiter = 10000)
  r <- tryCatch(suppressWarnings(rma(yi, vi, method = method, test = test, control = control)), error = function(e) NULL)
  if (is.null(r)) return(NULL)
  p <- if (method == "FE") NULL else suppressWarnings(predict(r))
  lapply(list(estimate = r$beta, standardError = r$se, statistic = r$zval, pValue = r$pval, lower = r$ci.lb, upper = r$ci.ub,
    tau2 = r$tau2, i2 = r$I2, h2 = r$H2, q = r$QE, qPValue = r$QEp,
    predictionLower = if (is.null(p)) NA else p$pi.lb, predictionUpper = if (is.null(p)) NA else p$pi.ub), exact)
}

interval <- function(low, high) list(yi = (log(low) + log(high)) / 2, vi = ((log(high) - log(low)) / (2 * qnorm(.95)))^2)
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
normand <- escalc(measure = "MD", m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i, data = dat.normand1999)
cases <- list(
  ranges = interval(c(1000, 2000, 4000, 2000), c(2000, 3000, 5000, 2500)),
  points = interval(c(300, 200, 100) / 1.5, c(300, 200, 100) * 1.5),
  bcg = list(yi = c(bcg$yi), vi = bcg$vi),
  hackshaw1998 = list(yi = c(dat.hackshaw1998$yi), vi = dat.hackshaw1998$vi),
  normand1999 = list(yi = c(normand$yi), vi = normand$vi),
  li2007 = { d <- escalc(measure = "OR", ai = ai, n1i = n1i, ci = ci, n2i = n2i, data = dat.li2007); list(yi = c(d$yi), vi = d$vi) },
  one_study = list(yi = .5, vi = .04),
  same = list(yi = c(.5, .5), vi = c(.04, .09)),
  far = list(yi = c(0, 10), vi = c(.01, .01)),
  homogeneous = list(yi = c(.1, .11, .09), vi = c(.2, .3, .1)),
  large_scale = list(yi = c(1e6, 1.2e6, .9e6, 1.5e6), vi = c(1e10, 2e10, 1.5e10, 1e10)),
  small_scale = list(yi = c(1e-7, 3e-7, 2e-7), vi = c(1e-16, 2e-16, 1e-16))
)
fits <- lapply(cases, function(case) {
  out <- list()
  for (method in c("FE", "DL", "HE", "REML", "PM")) for (test in c("z", "knha", "adhoc")) {
    if (method == "FE" && test != "z") next
    out[[paste(method, test, sep = "|")]] <- fit(case$yi, case$vi, method, test)
  }
  list(yi = exact(case$yi), vi = exact(case$vi), fits = out)
})

# A thousand and ten thousand studies. metafor works on k x k matrices, so that ten thousand take minutes and 10 GB:
# there the root of the restricted score is found directly; on a thousand the two agree.
studies <- function(k) {
  u <- matrix(minstd(20170513 + k, 3 * k), ncol = 3, byrow = TRUE)
  vi <- round(.02 + .3 * u[, 1]^2, 6)
  list(yi = round(-.7 + .55 * qnorm(u[, 2]) + sqrt(vi) * qnorm(u[, 3]), 6), vi = vi)
}
restricted_root <- function(d) {
  score <- function(t) { w <- 1 / (d$vi + t); m <- sum(w * d$yi) / sum(w); sum(w^2 * (d$yi - m)^2) - sum(w) + sum(w^2) / sum(w) }
  uniroot(score, c(0, 10), tol = 1e-15, maxiter = 10000)$root
}
thousand <- studies(1000)
many <- list(
  thousand = list(first = exact(c(thousand$yi[1:3], thousand$vi[1:3])), metafor = fit(thousand$yi, thousand$vi, "REML", "z"),
                  root = exact(restricted_root(thousand))),
  ten_thousand = list(root = exact(restricted_root(studies(10000))))
)

cat(toJSON(list(
  meta = list(r = R.version.string, metafor = as.character(packageVersion("metafor")),
              metadat = as.character(packageVersion("metadat")), jsonlite = as.character(packageVersion("jsonlite")), seed = 20170513),
  cases = fits, many = many
), auto_unbox = TRUE, na = "null"), "\n", sep = "")
