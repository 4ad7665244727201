# Reference values for packages/core/src/meta (opinion pools), from base R: distributions, mixtures, logarithmic pools
# by adaptive quadrature, quantile averages and overlap.
#
#   Rscript pools.R > pools-r.json
#
# Needs: Debian package r-cran-jsonlite. No random numbers. Numbers are text with 17 digits.
suppressMessages(library(jsonlite))
exact <- function(x) sprintf("%.17g", as.numeric(x))
probs <- c(.05, .25, .5, .75, .95)

# A distribution: density d, cumulative probability p, quantile q, support, mean, variance.
lognormal <- function(mu, sigma) list(
  d = function(x) dlnorm(x, mu, sigma), p = function(x) plnorm(x, mu, sigma), q = function(u) qlnorm(u, mu, sigma),
  support = c(0, Inf), mean = exp(mu + sigma^2 / 2), variance = expm1(sigma^2) * exp(2 * mu + sigma^2))
gaussian <- function(m, s) list(
  d = function(x) dnorm(x, m, s), p = function(x) pnorm(x, m, s), q = function(u) qnorm(u, m, s),
  support = c(-Inf, Inf), mean = m, variance = s^2)
uniform <- function(a, b) list(
  d = function(x) dunif(x, a, b), p = function(x) punif(x, a, b), q = function(u) qunif(u, a, b),
  support = c(a, b), mean = (a + b) / 2, variance = (b - a)^2 / 12)
loguniform <- function(a, b) { l <- log(b / a); list(
  d = function(x) ifelse(x < a | x > b, 0, 1 / (x * l)), p = function(x) pmin(1, log(pmax(x, a) / a) / l),
  q = function(u) a * exp(u * l), support = c(a, b), mean = (b - a) / l, variance = (b^2 - a^2) / (2 * l) - ((b - a) / l)^2) }
triangular <- function(a, c, b) list(
  d = function(x) ifelse(x < a | x > b, 0, ifelse(x < c, 2 * (x - a) / ((b - a) * (c - a)), 2 * (b - x) / ((b - a) * (b - c)))),
  p = function(x) ifelse(x <= a, 0, ifelse(x >= b, 1, ifelse(x < c, (x - a)^2 / ((b - a) * (c - a)), 1 - (b - x)^2 / ((b - a) * (b - c))))),
  q = function(u) ifelse(u < (c - a) / (b - a), a + sqrt(u * (b - a) * (c - a)), b - sqrt((1 - u) * (b - a) * (b - c))),
  support = c(a, b), mean = (a + b + c) / 3, variance = (a^2 + b^2 + c^2 - a * b - a * c - b * c) / 18)

single <- list(
  lognormal = lognormal(5, .4), normal = gaussian(200, 30), uniform = uniform(100, 300),
  loguniform = loguniform(100, 1000), triangular = triangular(100, 150, 400))
at <- c(90, 120, 150, 210, 333)
singles <- lapply(single, function(f) list(p = exact(f$p(at)), d = exact(f$d(at)), q = exact(f$q(probs)),
                                           mean = exact(f$mean), variance = exact(f$variance)))

# Integral over the support, in pieces between all quantiles of all parts, so that no peak is missed.
pieces <- function(g, parts, low, high) {
  cuts <- unlist(lapply(parts, function(f) f$q(pnorm(seq(-8, 8, .5)))))
  cuts <- sort(unique(c(low, high, cuts[cuts > low & cuts < high], unlist(lapply(parts, function(f) f$mode)))))
  cuts <- cuts[is.finite(cuts)]
  sum(sapply(seq_len(length(cuts) - 1), function(i)
    integrate(g, cuts[i], cuts[i + 1], rel.tol = 1e-12, abs.tol = 0, stop.on.error = FALSE)$value))
}
root <- function(g, low, high) uniroot(g, c(low, high), tol = 1e-13 * abs(high), maxiter = 10000)$root

pool <- function(parts, w) {
  low <- min(sapply(parts, function(f) f$q(1e-12))); high <- max(sapply(parts, function(f) f$q(1 - 1e-12)))
  mix <- function(x) Reduce(`+`, Map(function(f, v) v * f$p(x), parts, w))
  means <- sapply(parts, `[[`, "mean"); variances <- sapply(parts, `[[`, "variance")
  mean <- sum(w * means)
  linear <- list(q = exact(sapply(probs, function(u) root(function(x) mix(x) - u, low, high))), p = exact(mix(at)),
                 mean = exact(mean), sd = exact(sqrt(sum(w * (variances + means^2)) - mean^2)))
  # The support of the product is where all have density.
  from <- max(sapply(parts, function(f) f$support[1])); to <- min(sapply(parts, function(f) f$support[2]))
  from <- max(from, low - (high - low)); to <- min(to, high + (high - low))
  g <- function(x) exp(Reduce(`+`, Map(function(f, v) v * log(f$d(x)), parts, w)))
  z <- pieces(g, parts, from, to)
  cumulative <- function(x) if (x <= from) 0 else if (x >= to) 1 else pieces(g, parts, from, x) / z
  m <- pieces(function(x) x * g(x), parts, from, to) / z
  logarithmic <- list(q = exact(sapply(probs, function(u) root(function(x) cumulative(x) - u, from, to))), p = exact(sapply(at, cumulative)),
                      mean = exact(m), sd = exact(sqrt(pieces(function(x) (x - m)^2 * g(x), parts, from, to) / z)), z = exact(z))
  average <- function(u) Reduce(`+`, Map(function(f, v) v * f$q(u), parts, w))
  geometric <- function(u) exp(Reduce(`+`, Map(function(f, v) v * log(f$q(u)), parts, w)))
  averaged <- function(h) {
    h1 <- function(t) h(pnorm(t)) * dnorm(t); h2 <- function(t) h(pnorm(t))^2 * dnorm(t)
    breaks <- seq(-8, 8, .25)
    total <- function(k) sum(sapply(seq_len(length(breaks) - 1), function(i) integrate(k, breaks[i], breaks[i + 1], rel.tol = 1e-11)$value))
    list(q = exact(h(probs)), mean = exact(total(h1)), sd = exact(sqrt(total(h2) - total(h1)^2)))
  }
  positive <- all(sapply(parts, function(f) f$support[1]) >= 0)
  list(linear = linear, logarithmic = logarithmic, natural = averaged(average), log = if (positive) averaged(geometric) else NULL)
}

pools <- list(
  lognormal_uniform = list(weights = exact(c(.4, .6)), answer = pool(single[c("lognormal", "uniform")], c(.4, .6))),
  normal_triangular = list(weights = exact(c(.5, .5)), answer = pool(single[c("normal", "triangular")], c(.5, .5))),
  all_five = list(weights = exact(rep(.2, 5)), answer = pool(single, rep(.2, 5))),
  uniform_loguniform = list(weights = exact(c(.3, .7)), answer = pool(single[c("uniform", "loguniform")], c(.3, .7)))
)

overlap <- function(f, g) pieces(function(x) pmin(f$d(x), g$d(x)), list(f, g), max(-1e4, f$support[1], g$support[1]), min(1e5, f$support[2], g$support[2]))
pairs <- combn(names(single), 2)
overlaps <- apply(pairs, 2, function(p) list(one = p[1], other = p[2], overlap = exact(overlap(single[[p[1]]], single[[p[2]]]))))
# Two normals of equal spread overlap by 2 * pnorm(-distance / 2 / sd).
cat(toJSON(list(
  meta = list(r = R.version.string, jsonlite = as.character(packageVersion("jsonlite"))),
  probabilities = exact(probs), at = exact(at), singles = singles, pools = pools, overlaps = overlaps
), auto_unbox = TRUE, null = "null"), "\n", sep = "")
