# Computes anew the values of oracle-meta.json and oracle-pools.json that the tests beside this file read, and holds them
# against those files. Writes what was compared and how far apart the values are to reference-output.txt. Nothing is random.
#
#   Rscript --vanilla reference.R        (packages metafor and jsonlite)
suppressMessages({library(metafor); library(jsonlite)})

lines <- c(R.version.string, sapply(c("metafor", "jsonlite"), function(name) paste(name, packageVersion(name))), "")
number <- function(x) suppressWarnings(as.numeric(unlist(lapply(x, function(one) if (is.null(one)) NA else one))))
found <- data.frame()
compare <- function(ours, theirs, where) {
  theirs <- number(theirs)
  if (length(ours) != length(theirs)) stop("lengths differ: ", where)
  same <- (is.na(ours) & is.na(theirs)) | (!is.na(ours) & !is.na(theirs) & ours == theirs)
  # Below this a p-value has no digits of its own.
  tiny <- !is.na(ours) & !is.na(theirs) & abs(ours) < 1e-290 & abs(theirs) < 1e-290
  difference <- ifelse(same | tiny, 0, abs(ours - theirs) / abs(theirs))
  difference[is.na(difference)] <- Inf
  found <<- rbind(found, data.frame(where = where, count = length(ours), difference = max(difference)))
}
close_file <- function(file, limit) {
  worst <- found[which.max(found$difference), ]
  lines <<- c(lines, sprintf("%-22s %6d values, largest relative difference %.1e at %s",
                             file, sum(found$count), worst$difference, worst$where))
  cat(tail(lines, 1), "\n")
  if (worst$difference > limit) stop("above ", limit)
  found <<- data.frame()
}

# Meta-analyses. The tolerances of metafor are tightened so that its roots are exact, as in the file's conventions.
known <- fromJSON("oracle-meta.json", simplifyVector = FALSE)
for (section in c("seed_intervals", "datasets", "edge_cases")) for (name in names(known[[section]])) {
  case <- known[[section]][[name]]
  yi <- number(case$yi)
  vi <- number(case$vi)
  scale <- max(1, if (length(yi) > 1) var(yi) + mean(vi) else 1)
  control <- list(tol = 1e-14 * scale, threshold = 2e-14 * scale, tau2.max = max(100, 100 * scale), maxiter = 10000)
  for (title in names(case$fits)) {
    expected <- case$fits[[title]]
    words <- strsplit(title, "|", fixed = TRUE)[[1]]
    if (!words[1] %in% c("FE", "DL", "HE", "REML", "PM") || !is.null(expected$error)) next
    fit <- suppressWarnings(rma(yi, vi, method = words[1], test = words[2], control = control))
    at <- paste(name, title, sep = "/")
    for (pair in list(c("estimate", "b"), c("se", "se"), c("stat", "zval"), c("p", "pval"), c("ci95_lower", "ci.lb"),
                      c("ci95_upper", "ci.ub"), c("tau2", "tau2"), c("I2_metafor", "I2"), c("H2_metafor", "H2"),
                      c("Q", "QE"), c("Q_p", "QEp")))
      compare(as.vector(fit[[pair[2]]]), expected[[pair[1]]], paste(at, pair[1], sep = "/"))
    if (!is.null(expected$pi95_metafor)) {
      interval <- predict(fit)
      compare(c(interval$pi.lb, interval$pi.ub), expected$pi95_metafor, paste(at, "pi95_metafor", sep = "/"))
    }
    if (title == "REML|z" && !is.null(case$weights_REML_percent))
      compare(as.vector(weights(fit)), case$weights_REML_percent, paste(at, "weights", sep = "/"))
  }
}
close_file("oracle-meta.json", 1e-6)

# Pools of log-normal claims, whose quantiles at 5 and 95 % are given.
known <- fromJSON("oracle-pools.json", simplifyVector = FALSE)
probs <- number(known$conventions$probs)
z <- qnorm(probs)
for (name in names(known$cases)) {
  case <- known$cases[[name]]
  low <- log(number(case$q05))
  high <- log(number(case$q95))
  mu <- (low + high) / 2
  sigma <- (high - low) / (2 * qnorm(.95))
  x <- number(case$x)
  compare(mu, case$mu, paste(name, "mu", sep = "/"))
  compare(sigma, case$sigma, paste(name, "sigma", sep = "/"))
  compare(exp(mu + sigma^2 / 2), case$component_mean, paste(name, "component_mean", sep = "/"))
  for (weighting in names(case$pools)) {
    pool <- case$pools[[weighting]]
    w <- number(pool$weights)
    check <- function(kind, values) for (field in names(values))
      compare(values[[field]], pool[[kind]][[field]], paste(name, weighting, kind, field, sep = "/"))
    lognormal <- function(m, s) list(
      mu = m, sigma = s, quantiles = exp(m + s * z), cdf_at_x = plnorm(x, m, s), mean = exp(m + s^2 / 2),
      sd = sqrt(expm1(s^2)) * exp(m + s^2 / 2))

    cdf <- function(at) sapply(at, function(one) sum(w * plnorm(one, mu, sigma)))
    first <- sum(w * exp(mu + sigma^2 / 2))
    second <- sum(w * exp(2 * mu + 2 * sigma^2))
    check("linear_pool", list(
      cdf_at_x = cdf(x), pdf_at_x = sapply(x, function(one) sum(w * dlnorm(one, mu, sigma))),
      mean = first, sd = sqrt(second - first^2)))
    # Where the mixture is flat a quantile hangs on the last digit of its probability: those are left out, as in the tests.
    sharp <- number(pool$linear_pool$condition_dlogx_per_relative_dp) < 1e6
    range <- c(min(mu - 12 * sigma), max(mu + 12 * sigma))
    quantiles <- sapply(probs, function(p) exp(uniroot(function(l) cdf(exp(l)) - p, range, tol = 1e-15)$root))
    compare(quantiles[sharp], pool$linear_pool$quantiles[sharp], paste(name, weighting, "linear_pool/quantiles", sep = "/"))

    precision <- sum(w / sigma^2)
    check("log_pool", lognormal(sum(w * mu / sigma^2) / precision, 1 / sqrt(precision)))
    check("vincent_log_scale", lognormal(sum(w * mu), sum(w * sigma)))

    average <- function(score) colSums(w * exp(mu + outer(sigma, score)))
    product <- outer(sigma, sigma)
    check("vincent_natural_scale", list(
      quantiles = average(z), mean = first,
      # The claims move together: the covariance of exp(mu1 + s1 Z) and exp(mu2 + s2 Z) is the product of means times this.
      sd = sqrt(sum(outer(w * exp(mu + sigma^2 / 2), w * exp(mu + sigma^2 / 2)) * expm1(product))),
      cdf_at_x = pnorm(sapply(x, function(one)
        uniroot(function(score) log(average(score)) - log(one), c(-60, 60), tol = 1e-15)$root))))
  }
}
close_file("oracle-pools.json", 1e-9)
writeLines(lines, "reference-output.txt")
