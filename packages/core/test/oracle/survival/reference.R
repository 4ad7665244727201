# Computes, with R's survival, the reference values that the tests beside this file read, from the CSV files in
# fixtures/, and holds them against the JSON files there. Writes what was compared and how far apart the values are to
# reference-output.txt. Nothing is random.
#
#   Rscript --vanilla reference.R        (packages survival and jsonlite)
#
# Iterations are run far below R's defaults, so that the values are good to about 1e-9.

suppressMessages(library(survival))
library(jsonlite)

intervals <- c(loglog = "log-log", log = "log", plain = "plain")
distributions <- c("exponential", "weibull", "lognormal", "loglogistic")
cox_control <- coxph.control(eps = 1e-12, iter.max = 100, toler.chol = 1e-13)
aft_control <- survreg.control(rel.tolerance = 1e-13, maxiter = 500)

# ---- What is computed ------------------------------------------------------------------------------------------

kaplan_meier <- function(y, weights = NULL, taus = numeric(0), fleming_harrington = TRUE) {
  data <- list(y = y, w = if (is.null(weights)) rep(1, nrow(y)) else weights)
  fit_with <- function(...) survfit(y ~ 1, data, weights = w, robust = FALSE, ...)
  fit <- fit_with()
  result <- list(
    n = nrow(y), records = nrow(y), events_weighted = sum(fit$n.event),
    time = fit$time, n_risk = fit$n.risk, n_event = fit$n.event, n_censor = fit$n.censor,
    surv = fit$surv, se_surv = fit$std.err * fit$surv, se_log_surv = fit$std.err,
    nelson_aalen = list(cumhaz = fit$cumhaz, se_cumhaz = fit$std.chaz)
  )
  result$ci95 <- lapply(intervals, function(kind) {
    with_kind <- fit_with(conf.type = kind)
    list(lower = with_kind$lower, upper = with_kind$upper)
  })
  result$quantiles <- c(list(probs = c(.25, .5, .75)), lapply(intervals, function(kind) {
    found <- quantile(fit_with(conf.type = kind), c(.25, .5, .75))
    list(estimate = as.vector(found$quantile), lower = as.vector(found$lower), upper = as.vector(found$upper))
  }))
  if (fleming_harrington) {
    tied <- fit_with(stype = 2, ctype = 2)
    result$fleming_harrington <- list(cumhaz = tied$cumhaz, se_cumhaz = tied$std.chaz, surv = tied$surv)
  }
  mean_up_to <- function(tau) {
    found <- survival:::survmean(fit, rmean = tau)$matrix
    list(tau = tau, rmst = found[["rmean"]], se = found[["se(rmean)"]])
  }
  if (length(taus) > 0) result$rmst <- lapply(taus, mean_up_to)
  result$rmst_to_last_time <- mean_up_to(max(fit$time))
  result
}

log_rank <- function(y, group, strata = NULL, rho) {
  fit <- if (is.null(strata)) survdiff(y ~ group, rho = rho) else survdiff(y ~ group + strata(strata), rho = rho)
  total <- function(x) if (is.matrix(x)) rowSums(x) else x
  df <- sum(total(fit$exp) > 0) - 1
  list(
    rho = rho, n = as.vector(fit$n), observed = total(fit$obs), expected = total(fit$exp), variance = fit$var,
    chisq = fit$chisq, df = df, p = pchisq(fit$chisq, df, lower.tail = FALSE)
  )
}

cox <- function(formula, data, ties, weights = NULL) {
  environment(formula) <- environment()
  data$w <- if (is.null(weights)) rep(1, nrow(data)) else weights
  fit <- if (is.null(weights)) {
    coxph(formula, data, ties = ties, control = cox_control)
  } else {
    coxph(formula, data, weights = w, ties = ties, control = cox_control, robust = FALSE)
  }
  beta <- unname(coef(fit))
  se <- sqrt(diag(vcov(fit)))
  test <- function(statistic, df = length(beta)) {
    list(test = statistic, df = df, pvalue = pchisq(statistic, df, lower.tail = FALSE))
  }
  result <- list(
    n = fit$n, events = fit$nevent, coef = beta, se = unname(se), hr = exp(beta),
    hr_lower95 = exp(beta - qnorm(.975) * se), hr_upper95 = exp(beta + qnorm(.975) * se),
    z = beta / se, p = 2 * pnorm(-abs(beta / se)), vcov = unname(vcov(fit)), covariate_means = unname(fit$means),
    loglik_null = fit$loglik[1], loglik = fit$loglik[2],
    lr_test = test(2 * diff(fit$loglik)), wald_test = test(sum(beta * solve(vcov(fit), beta))),
    score_test = test(fit$score)
  )
  counts <- fit$concordance
  result$concordance <- list(estimate = counts[["concordance"]], se = counts[["std"]])
  has_strata <- grepl("strata", deparse(formula[[3]]))
  if (!has_strata) {
    for (name in c("concordant", "discordant", "tied.x")) result$concordance[[name]] <- counts[[name]]
  }
  if (is.null(weights)) {
    result$cox_zph <- sapply(c("km", "rank", "identity", "log"), function(scale) {
      found <- tryCatch(unclass(cox.zph(fit, transform = scale))$table, error = function(e) NULL)
      if (is.null(found)) NULL else list(chisq = found[, "chisq"], df = found[, "df"], p = found[, "p"])
    }, simplify = FALSE)
    # survfit.coxph has no baseline for factors at zero but that of their reference level.
    result$basehaz_at_zero <- list(hazard = basehaz(fit, centered = FALSE)$hazard)
    result$basehaz_at_means <- list(hazard = basehaz(fit, centered = TRUE)$hazard)
  }
  result
}

accelerated <- function(formula, data, distribution, weights = NULL) {
  environment(formula) <- environment()
  data$w <- if (is.null(weights)) rep(1, nrow(data)) else weights
  fit <- survreg(formula, data, weights = w, dist = distribution, control = aft_control)
  list(
    coef = unname(coef(fit)), scale = fit$scale, vcov = unname(vcov(fit)), se = unname(sqrt(diag(vcov(fit)))),
    loglik = fit$loglik[2], df = sum(fit$df), aic = -2 * fit$loglik[2] + 2 * sum(fit$df)
  )
}

each_tie <- function(formula, data, ties = c("efron", "breslow", "exact"), ...) {
  sapply(ties, function(one) cox(formula, data, one, ...), simplify = FALSE)
}

each_distribution <- function(formula, data, ...) {
  sapply(distributions, function(one) accelerated(formula, data, one, ...), simplify = FALSE)
}

# ---- Forecasts -------------------------------------------------------------------------------------------------

log_survival <- list(
  exponential = function(w) -exp(w),
  weibull = function(w) -exp(w),
  lognormal = function(w) pnorm(w, lower.tail = FALSE, log.p = TRUE),
  loglogistic = function(w) plogis(w, lower.tail = FALSE, log.p = TRUE)
)
at_log_survival <- list(
  exponential = function(l) log(-l),
  weibull = function(l) log(-l),
  lognormal = function(l) qnorm(l, lower.tail = FALSE, log.p = TRUE),
  loglogistic = function(l) qlogis(l, lower.tail = FALSE, log.p = TRUE)
)

# The slope of f by Richardson's extrapolation of central differences.
slopes <- function(f, at, step = 1e-3) {
  central <- function(index, h) {
    shift <- replace(numeric(length(at)), index, h)
    (f(at + shift) - f(at - shift)) / (2 * h)
  }
  sapply(seq_along(at), function(index) {
    table <- sapply(0:4, function(halving) central(index, step / 2^halving))
    for (order in 1:4) table <- (4^order * table[-1] - table[-length(table)]) / (4^order - 1)
    table
  })
}

parametric_forecast <- function(fit, distribution, age) {
  parameters <- c(coef(fit), if (distribution != "exponential") log(fit$scale))
  error_of <- function(f) {
    slope <- slopes(f, parameters)
    sqrt(drop(slope %*% vcov(fit) %*% slope))
  }
  w_at <- function(parameters, t) {
    (log(t) - parameters[1]) / (if (length(parameters) > 1) exp(parameters[2]) else 1)
  }
  within <- function(horizon) function(parameters) {
    l <- log_survival[[distribution]]
    -expm1(l(w_at(parameters, age + horizon)) - l(w_at(parameters, age)))
  }
  residual <- function(share) function(parameters) {
    scale <- if (length(parameters) > 1) exp(parameters[2]) else 1
    left <- log_survival[[distribution]](w_at(parameters, age)) + log1p(-share)
    exp(parameters[1] + scale * at_log_survival[[distribution]](left)) - age
  }
  z <- qnorm(.975)
  result <- lapply(c(p12m = 1, p24m = 2, p60m = 5), function(horizon) {
    p <- unname(within(horizon)(parameters))
    se <- error_of(within(horizon))
    reach <- z * se / ((1 - p) * -log1p(-p))
    list(p = p, se = se, ci95_cloglog = 1 - exp(-exp(log(-log1p(-p)) + c(-1, 1) * reach)))
  })
  median <- unname(residual(.5)(parameters))
  se <- error_of(residual(.5))
  shares <- c(.05, .25, .5, .75, .95)
  result$median_residual_years <- list(
    median = median, se = se, ci95_log = median * exp(c(-1, 1) * z * se / median),
    quantiles = list(value = sapply(shares, function(share) unname(residual(share)(parameters))))
  )
  result
}

curve_forecast <- function(y, age) {
  past <- sum(y[, 1] > age)
  result <- list()
  fits <- if (past > 0) lapply(intervals, function(kind) survfit(y ~ 1, start.time = age, conf.type = kind))
  result$median_residual_years <- lapply(intervals, function(kind) {
    if (past == 0) return(list(median_residual = NA, lower = NA, upper = NA))
    found <- quantile(fits[[names(intervals)[intervals == kind]]], .5)
    list(median_residual = found$quantile[[1]] - age, lower = found$lower[[1]] - age, upper = found$upper[[1]] - age)
  })
  for (name in c("p12m", "p24m", "p60m")) {
    end <- age + c(p12m = 1, p24m = 2, p60m = 5)[[name]]
    one <- list(n_at_risk_after_age = past, horizon_beyond_last_time = end > max(y[, 1]))
    if (past > 0) {
      index <- findInterval(end, fits$log$time)
      one$p <- 1 - c(1, fits$log$surv)[index + 1]
      one$se <- (c(0, fits$log$std.err) * c(1, fits$log$surv))[index + 1]
      # Where the curve has ended at 0 there are no limits, and before the first event those of the log-log scale are
      # not defined either.
      if (one$p < 1) {
        for (kind in names(intervals)) {
          before <- if (kind == "loglog") NA else 1
          limits <- 1 - c(c(before, fits[[kind]]$upper)[index + 1], c(before, fits[[kind]]$lower)[index + 1])
          one[[paste0("ci95_", kind)]] <- limits
        }
      }
    }
    result[[name]] <- one
  }
  result
}

# ---- Comparison ------------------------------------------------------------------------------------------------

as_number <- function(node) {
  if (is.null(node)) return(NA_real_)
  if (is.character(node)) return(switch(node, "NaN" = NaN, "Infinity" = Inf, "-Infinity" = -Inf, NA_real_))
  as.numeric(node)
}
numbers_in <- function(node) if (is.list(node)) vapply(unlist_once(node), as_number, 0) else as_number(node)
unlist_once <- function(node) {
  if (any(vapply(node, is.list, FALSE))) unlist(lapply(node, unlist_once), recursive = FALSE) else node
}

report <- new.env()
report$count <- 0
report$largest <- 0
report$where <- ""
report$lines <- character(0)

# Not every model of the reference files has these.
optional <- c("basehaz_at_zero", "basehaz_at_means", "cox_zph")

# Every number that was computed against the one of the same name in the reference file.
compare <- function(computed, reference, path) {
  if (is.list(computed) && !is.null(names(computed))) {
    for (name in names(computed)) {
      if (is.null(computed[[name]])) next
      if (!name %in% names(reference) && name %in% optional) next
      if (!name %in% names(reference)) stop("not in the reference: ", path, "/", name)
      compare(computed[[name]], reference[[name]], paste0(path, "/", name))
    }
    return(invisible())
  }
  if (is.list(computed)) {
    for (index in seq_along(computed)) compare(computed[[index]], reference[[index]], paste0(path, "[", index, "]"))
    return(invisible())
  }
  ours <- as.vector(if (is.matrix(computed)) t(computed) else computed)
  theirs <- unname(numbers_in(reference))
  if (length(ours) != length(theirs)) stop("lengths differ: ", path, " ", length(ours), " ", length(theirs))
  same <- (is.na(ours) & is.na(theirs)) | (!is.na(ours) & !is.na(theirs) & ours == theirs)
  difference <- ifelse(same, 0, abs(ours - theirs) / pmax(abs(theirs), 1e-2))
  difference[is.na(difference)] <- Inf
  report$count <- report$count + length(ours)
  if (length(ours) > 0 && max(difference) > report$largest) {
    report$largest <- max(difference)
    report$where <- path
  }
}

close_file <- function(name, limit) {
  line <- sprintf(
    "%-44s %6d values, largest relative difference %.1e at %s",
    name, report$count, report$largest, if (report$largest > 0) report$where else "none"
  )
  cat(line, "\n")
  report$lines <- c(report$lines, line)
  if (report$largest > limit) stop("above ", limit)
  report$count <- 0
  report$largest <- 0
  report$where <- ""
}

read_reference <- function(file) fromJSON(file.path("fixtures", file), simplifyVector = FALSE)

# ---- Treaties and forecasts ------------------------------------------------------------------------------------

treaties <- read.csv("fixtures/treaties.csv", stringsAsFactors = FALSE)
regions <- c("post-Soviet Eurasia", "SE Asia", "Europe", "MENA", "Other")
reference <- read_reference("oracle-treaties.json")$as_of
forecasts <- read_reference("oracle-forecasts.json")$as_of

snapshot_of <- function(as_of) {
  day <- as.Date(as_of)
  signed <- as.Date(treaties$signed)
  in_force <- as.Date(ifelse(treaties$in_force == "", NA, treaties$in_force))
  rows <- signed <= day
  event <- !is.na(in_force) & in_force <= day
  end <- as.Date(ifelse(event, in_force, day), origin = "1970-01-01")
  data.frame(
    iso3 = treaties$iso3, days = as.numeric(end - signed), years = as.numeric(end - signed) / 365.25,
    event = as.integer(event), yearc = as.numeric(signed - as.Date("2000-01-01")) / 365.25,
    pre2000 = as.integer(signed < as.Date("2000-01-01")), region = factor(treaties$region, regions)
  )[rows, ]
}

taus_of <- function(node) vapply(node[["rmst"]], function(one) as.numeric(one$tau), 0)

for (as_of in names(reference)) {
  d <- snapshot_of(as_of)
  known <- reference[[as_of]]
  years <- Surv(d$years, d$event)
  computed <- list(
    rows = list(lag_days = d$days, lag_years = d$years, event = d$event, yearc = d$yearc, pre2000 = d$pre2000),
    km_days = kaplan_meier(Surv(d$days, d$event), taus = taus_of(known$km_days)),
    km_years = kaplan_meier(years, taus = taus_of(known$km_years))
  )
  computed$km_years_by_region <- sapply(names(known$km_years_by_region), function(name) {
    kaplan_meier(years[d$region == name], taus = taus_of(known$km_years_by_region[[name]]))
  }, simplify = FALSE)
  computed$km_years_by_signed_before_2000 <- sapply(names(known$km_years_by_signed_before_2000), function(name) {
    members <- d$pre2000 == (name == "signed<2000")
    kaplan_meier(years[members], taus = taus_of(known$km_years_by_signed_before_2000[[name]]))
  }, simplify = FALSE)
  computed$logrank <- list(
    region = lapply(0:1, function(rho) log_rank(years, d$region, NULL, rho)),
    signed_before_2000 = lapply(0:1, function(rho) log_rank(years, d$pre2000, NULL, rho)),
    region_stratified_by_pre2000 = lapply(0:1, function(rho) log_rank(years, d$region, d$pre2000, rho))
  )
  computed$survreg_days <- each_distribution(Surv(days, event) ~ 1, d)
  computed$survreg_years <- each_distribution(Surv(years, event) ~ 1, d)
  computed$survreg_years_yearc <- each_distribution(Surv(years, event) ~ yearc, d)
  computed$survreg_years_region <- each_distribution(Surv(years, event) ~ region, d)
  computed$cox <- list(
    yearc = each_tie(Surv(years, event) ~ yearc, d),
    region = each_tie(Surv(years, event) ~ region, d),
    yearc_region = each_tie(Surv(years, event) ~ yearc + region, d),
    pre2000 = each_tie(Surv(years, event) ~ pre2000, d)
  )[names(known$cox)]
  compare(computed, known, as_of)
}
close_file("oracle-treaties.json", 1e-8)

for (as_of in names(forecasts)) {
  d <- snapshot_of(as_of)
  years <- Surv(d$years, d$event)
  fits <- sapply(distributions, function(one) {
    survreg(years ~ 1, dist = one, control = aft_control)
  }, simplify = FALSE)
  for (name in names(forecasts[[as_of]]$pending)) {
    known <- forecasts[[as_of]]$pending[[name]]
    age <- known$age_years
    computed <- c(
      list(km = curve_forecast(years, age)),
      sapply(distributions, function(one) parametric_forecast(fits[[one]], one, age), simplify = FALSE)
    )
    compare(computed, known, paste0(as_of, "/", name))
  }
}
close_file("oracle-forecasts.json", 1e-6)

# ---- Classic and synthetic data sets ---------------------------------------------------------------------------

separated <- function(node) any(grepl("may be infinite|did not converge", unlist(node$warnings)))

for (path in c(
  "classic/aml", "classic/lung", "classic/ovarian", "classic/veteran", "synthetic/s01_tied_times",
  "synthetic/s03c_left_truncation_tied", "synthetic/s12_float_near_ties", "synthetic/s14_many_ties_exact",
  "synthetic/s15_event_censor_same_time", "synthetic/s16_exact_half"
)) {
  d <- read.csv(file.path("fixtures", paste0(path, ".csv")), stringsAsFactors = FALSE)
  known <- read_reference(paste0(path, ".json"))
  left <- if ("start" %in% names(d)) "Surv(start, stop, status)" else "Surv(time, status)"
  response <- function(rows) with(d[rows, ], eval(parse(text = left)))
  everyone <- rep(TRUE, nrow(d))
  computed <- list(km_all = kaplan_meier(response(everyone), taus = taus_of(known$km_all)))
  for (grouping in c(names(known[["km_by"]]), if (!is.null(known$km_by_group)) "group")) {
    node <- if (grouping == "group") known$km_by_group else known[["km_by"]][[grouping]]
    curves <- sapply(names(node), function(level) {
      kaplan_meier(response(d[[grouping]] == level), taus = taus_of(node[[level]]))
    }, simplify = FALSE)
    if (grouping == "group") computed$km_by_group <- curves else computed$km_by[[grouping]] <- curves
  }
  used_in <- function(names) complete.cases(d[names])
  if (is.null(names(known$logrank)) && length(known$logrank) > 0) {
    computed$logrank <- lapply(0:1, function(rho) log_rank(response(everyone), d$group, NULL, rho))
  } else {
    for (title in names(known$logrank)) {
      parts <- regmatches(title, regexec("^(\\w+)(\\+strata\\((\\w+)\\))? \\| rho=(\\d)$", title))[[1]]
      rows <- used_in(c(parts[2], if (parts[4] != "") parts[4]))
      strata <- if (parts[4] != "") d[[parts[4]]][rows]
      computed$logrank[[title]] <- log_rank(response(rows), d[[parts[2]]][rows], strata, as.numeric(parts[5]))
    }
  }
  for (right in names(known$cox)) {
    formula <- as.formula(paste(left, "~", right))
    ties <- Filter(function(one) {
      node <- known$cox[[right]][[one]]
      !is.null(node) && is.null(node$error) && !separated(node)
    }, c("efron", "breslow", "exact"))
    computed$cox[[right]] <- each_tie(formula, d[used_in(all.vars(formula)), ], ties)
  }
  for (right in grep("strata", names(known$survreg), value = TRUE, invert = TRUE)) {
    formula <- as.formula(paste(left, "~", right))
    computed$survreg[[right]] <- each_distribution(formula, d[used_in(all.vars(formula)), ])
  }
  compare(computed, known, path)
  close_file(paste0(path, ".json"), 1e-8)
}

d <- read.csv("fixtures/synthetic/s05_case_weights.csv", stringsAsFactors = FALSE)
known <- read_reference("synthetic/s05_case_weights.json")
y <- Surv(d$time, d$status)
compare(
  list(
    km_w_int_robust_false = kaplan_meier(y, d$w_int, taus_of(known$km_w_int_robust_false)),
    km_w_frac_robust_false = kaplan_meier(y, d$w_frac, taus_of(known$km_w_frac_robust_false)),
    cox_w_int_naive = each_tie(Surv(time, status) ~ x1, d, c("efron", "breslow"), weights = d$w_int),
    cox_w_frac_naive = each_tie(Surv(time, status) ~ x1 + group, d, c("efron", "breslow"), weights = d$w_frac),
    survreg_w_int = each_distribution(Surv(time, status) ~ x1, d, weights = d$w_int),
    survreg_w_frac = each_distribution(Surv(time, status) ~ x1, d, weights = d$w_frac)
  ),
  known, "s05"
)
close_file("synthetic/s05_case_weights.json", 1e-8)

versions <- c(
  R.version.string,
  vapply(c("survival", "jsonlite"), function(name) paste(name, packageVersion(name)), "")
)
writeLines(c(versions, "", report$lines), "reference-output.txt")
