# Reference values for src/interplay, on the very rows of the article edition, read from data/ without any of our code.
#
#   Rscript make.R ../../../../../data > interplay-r.json
#
# Needs: Debian packages r-cran-jsonlite and r-cran-survival. Deterministic: no random numbers. Numbers are written with
# 17 digits, as text, so that none is lost. Extradition treaties; window ten years of 365.25 days on either side, cut at
# 1 January of the year of the first signature and at the as-of date; the turning point's own day is after.
suppressMessages({ library(jsonlite); library(survival) })
exact <- function(x) { y <- sprintf("%.17g", x); y[is.na(x)] <- NA; y }
folder <- commandArgs(trailingOnly = TRUE)[1]
table <- function(name) read.csv(file.path(folder, paste0(name, ".csv")), na.strings = "", encoding = "UTF-8")
source_id <- "duchatel-2019"
as_of <- as.Date("2019-01-25")

treaties <- table("treaties")
milestones <- subset(table("milestones"), source == source_id)
extradition <- subset(treaties, kind == "extradition")$id
stage <- function(name) {
  rows <- subset(milestones, stage == name & treaty %in% extradition)
  setNames(as.Date(rows$date), rows$treaty)
}
signed <- stage("signed")
entry <- unname(stage("in-force")[names(signed)])
signed <- unname(signed)
event <- !is.na(entry) & entry <= as_of
end <- as.Date(ifelse(event, entry, as_of), origin = "1970-01-01")
lag <- as.numeric(end - signed)

# EDTF as far as outcomes need it: a year, a month or a day, and intervals of them.
first_day <- function(text) as.Date(switch(as.character(nchar(text)), "4" = paste0(text, "-01-01"), "7" = paste0(text, "-01"), "10" = text))
last_day <- function(text) switch(as.character(nchar(text)), "4" = as.Date(paste0(text, "-12-31")),
  "7" = seq(as.Date(paste0(text, "-01")), by = "month", length.out = 2)[2] - 1, "10" = as.Date(text))
ends <- function(date) { parts <- strsplit(date, "/")[[1]]; list(first_day(parts[1]), last_day(parts[length(parts)])) }
events <- subset(table("events"), source == source_id & !is.na(actors) & !grepl("CHN", actors))
to_china <- !is.na(events$counterparts) & grepl("CHN", events$counterparts)
outcomes <- events[(events$kind %in% c("return", "refusal") & to_china) | (events$kind == "third-state-transfer" & !to_china), ]
# A refusal and a transfer by one state of as many people at compatible dates are one outcome: the transfer is dropped.
refused <- subset(outcomes, kind == "refusal")
is_repeat <- outcomes$kind == "third-state-transfer" &
  paste(outcomes$actors, outcomes$people_low, outcomes$date) %in% paste(refused$actors, refused$people_low, refused$date)
outcomes <- outcomes[!is_repeat, ]

# The odds ratio of fisher.test is found to four digits or so only: here to the last, from the same distribution.
fisher <- function(first, second, level = .95) {
  table <- rbind(first, second)
  p <- fisher.test(table)$p.value
  m <- sum(first); n <- sum(second); k <- table[1, 1] + table[2, 1]; x <- table[1, 1]
  support <- max(0, k - n):min(k, m)
  density <- function(log_odds) { d <- dhyper(support, m, n, k, log = TRUE) + log_odds * support; d <- exp(d - max(d)); d / sum(d) }
  solve <- function(f) exp(uniroot(f, c(-60, 60), tol = 1e-14, maxiter = 10000)$root)
  tail <- (1 - level) / 2
  at_low <- x == min(support); at_high <- x == max(support)
  least <- min(sapply(support, function(s) fisher.test(rbind(c(s, m - s), c(k - s, n - k + s)))$p.value))
  list(p = p, least = least,
    odds = if (length(support) == 1) NA else if (at_low) 0 else if (at_high) Inf else solve(function(l) sum(density(l) * support) - x),
    lower = if (at_low) 0 else solve(function(l) sum(density(l)[support >= x]) - tail),
    upper = if (at_high) Inf else solve(function(l) tail - sum(density(l)[support <= x])))
}

assess <- function(at_text) {
  at <- as.Date(at_text)
  width <- floor(10 * 365.25 + .5)
  start <- max(at - width, as.Date(paste0(format(min(signed), "%Y"), "-01-01")))
  stop_day <- min(at + width - 1, as_of)
  years <- c(as.numeric(stop_day - at) + 1, as.numeric(at - start)) / 365.25
  rate <- function(days) {
    days <- days[!is.na(days) & days <= as_of]
    counts <- c(sum(days >= at & days <= stop_day), sum(days >= start & days < at))
    test <- poisson.test(counts, years)
    list(after = exact(counts[1]), before = exact(counts[2]), years_after = exact(years[1]), years_before = exact(years[2]),
      ratio = exact(unname(test$estimate)), lower = exact(test$conf.int[1]), upper = exact(test$conf.int[2]), p = exact(test$p.value))
  }
  cut <- as.numeric(at - signed) - 1
  rows <- do.call(rbind, lapply(seq_along(lag), function(i) {
    if (cut[i] <= 0) data.frame(start = 0, stop = lag[i], event = event[i], after = 1)
    else if (cut[i] >= lag[i]) data.frame(start = 0, stop = lag[i], event = event[i], after = 0)
    else data.frame(start = c(0, cut[i]), stop = c(cut[i], lag[i]), event = c(FALSE, event[i]), after = c(0, 1))
  }))
  fit <- coxph(Surv(start, stop, event) ~ after, rows, ties = "efron", control = coxph.control(eps = 1e-12, toler.chol = 1e-13, iter.max = 100))
  summary <- summary(fit)
  side <- sapply(outcomes$date, function(date) {
    e <- ends(date)
    if (e[[1]] >= at && e[[2]] <= stop_day) "after" else if (e[[1]] >= start && e[[2]] < at) "before" else "neither"
  })
  count <- function(where) c(sum(side == where & outcomes$kind == "return"), sum(side == where & outcomes$kind != "return"))
  list(at = at_text, signatures = rate(signed), entries = rate(entry),
    hazard = list(rows = exact(nrow(rows)), events_before = exact(sum(rows$event & rows$after == 0)), events_after = exact(sum(rows$event & rows$after == 1)),
      estimate = exact(unname(coef(fit))), standard_error = exact(sqrt(fit$var[1, 1])),
      likelihood_ratio = exact(2 * diff(fit$loglik)), score = exact(fit$score),
      lower = exact(summary$conf.int[1, 3]), upper = exact(summary$conf.int[1, 4]), p = exact(summary$coefficients[1, 5])),
    outcomes = c(list(after = exact(count("after")), before = exact(count("before"))), lapply(fisher(count("after"), count("before")), exact)))
}

days <- c("2009-01-01", "2009-12-31", "2012-11-15", "2014-01-01", "2014-12-31", "2015-01-01", "2015-12-31", "2017-06-01")
grid <- expand.grid(a = c(0, 1, 5, 12), b = c(0, 2, 9), c = c(0, 3, 8), d = c(1, 4, 30), level = c(.95, .8))
tests <- mapply(function(a, b, c, d, level) unlist(fisher(c(a, b), c(c, d), level)), grid$a, grid$b, grid$c, grid$d, grid$level)
cat(toJSON(list(
  meta = list(r = R.version.string, survival = as.character(packageVersion("survival")), jsonlite = as.character(packageVersion("jsonlite"))),
  n = exact(length(signed)), assessments = lapply(days, assess),
  fisher = lapply(cbind(grid, t(tests)), exact)
), auto_unbox = TRUE), "\n", sep = "")
writeLines(capture.output(sessionInfo()), "sessionInfo.txt")
