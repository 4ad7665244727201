# Computes anew the values of oracle-composite.json that the tests beside this file read, and holds them against that file;
# what was drawn at random there, and rank probabilities that it has as exact fractions, against draws made here, in standard
# errors. Writes what was compared to reference-output.txt.
#
#   Rscript --vanilla reference.R        (packages matrixStats and jsonlite)
suppressMessages({library(matrixStats); library(jsonlite)})
set.seed(20190125)

known <- fromJSON("oracle-composite.json")
lines <- c(R.version.string, sapply(c("matrixStats", "jsonlite"), function(name) paste(name, packageVersion(name))),
           "seed 20190125", "")
count <- 0
largest <- 0
compare <- function(ours, theirs, where, scale = pmax(abs(theirs), 1e-2)) {
  ours <- as.vector(ours)
  theirs <- as.vector(theirs)
  if (length(ours) != length(theirs)) stop("lengths differ: ", where)
  if (any(is.na(ours) != is.na(theirs))) stop("missing values differ: ", where)
  present <- !is.na(theirs)
  count <<- count + length(ours)
  difference <- max(0, (abs(ours - theirs) / scale)[present])
  if (difference > largest) {
    largest <<- difference
    at <<- where
  }
}
at <- "none"
close_part <- function(title, unit, limit) {
  lines <<- c(lines, sprintf("%-24s %5d values, largest %s %.1e at %s", title, count, unit, largest, at))
  cat(tail(lines, 1), "\n")
  if (largest > limit) stop("above ", limit)
  count <<- 0
  largest <<- 0
  at <<- "none"
}

m <- known$matrix
n <- nrow(m)
oriented <- sweep(m, 2, known$direction, "*")
min_max <- function(x, low = 0, high = 1)
  low + (high - low) * (x - min(x, na.rm = TRUE)) / (max(x, na.rm = TRUE) - min(x, na.rm = TRUE))
ranks <- apply(oriented, 2, rank)
target <- sweep(sweep(m, 2, known$worst), 2, known$goal - known$worst, "/")
normalised <- list(
  minmax_0_1 = apply(oriented, 2, min_max),
  minmax_1_100 = apply(oriented, 2, min_max, 1, 100),
  zscore_sd_n_minus_1 = scale(oriented),
  rank_average = ranks,
  percentile_hazen = (ranks - .5) / n,
  percentile_avg_rank_over_n = ranks / n,
  percentile_rank_minus1_over_n_minus1 = (ranks - 1) / (n - 1),
  distance_to_target_linear_uncapped = target,
  distance_to_target_linear_clamped = pmin(pmax(target, 0), 1)
)
for (name in names(normalised)) compare(normalised[[name]], known$normalised[[name]], name)

scores_of <- function(x, w, power) {
  w <- w / sum(w)
  if (power == 1) return(as.vector(x %*% w))
  if (power == 0) return(apply(x, 1, function(row) if (any(row <= 0)) 0 else exp(sum(w * log(row)))))
  as.vector((x^power %*% w)^(1 / power))
}
rank_scores <- function(scores) rank(-round(scores, 12), ties.method = "min")
powers <- c(arithmetic = 1, geometric = 0, "power_mean p=0 (0=geometric,-1=harmonic)" = 0,
            "power_mean p=-1 (0=geometric,-1=harmonic)" = -1)
for (name in names(known$aggregates)) {
  words <- strsplit(name, "|", fixed = TRUE)[[1]]
  if (!words[1] %in% names(powers)) next
  x <- normalised[[sub(" .*", "", words[2])]]
  w <- if (words[3] == "W") known$weights else rep(1, ncol(m))
  scores <- scores_of(x, w, powers[[words[1]]])
  compare(scores, known$aggregates[[name]]$score, name)
  compare(rank_scores(scores), known$aggregates[[name]]$rank_min, name)
}

missing <- known$missing_values
x <- apply(sweep(missing$matrix, 2, known$direction, "*"), 2, min_max)
w <- known$weights
compare(x, missing$minmax_0_1, "missing/minmax_0_1")
compare(apply(x, 1, function(row) weighted.mean(row, w, na.rm = TRUE)), missing$score_renormalised_weights, "renormalised")
compare(apply(x, 1, function(row) sum(w * row, na.rm = TRUE)), missing$score_missing_as_zero, "as zero")
compare(apply(x, 1, function(row) sum(w * row)), missing$score_strict, "strict")
imputed <- apply(x, 2, function(column) ifelse(is.na(column), mean(column, na.rm = TRUE), column))
compare(imputed %*% w, missing$score_mean_imputed, "mean imputed")

for (left_out in seq_along(w)) {
  scores <- scores_of(normalised$minmax_0_1, replace(w, left_out, 0), 1)
  compare(scores, known$leave_one_indicator_out$score[[left_out]], paste("without", left_out))
  compare(rank_scores(scores), known$leave_one_indicator_out$rank_min[[left_out]], paste("without", left_out))
}
close_part("computed again", "relative difference", 1e-12)

# Weights drawn anew. A share of 0 or 1 among draws still has an error; that of three draws stands for it.
draws <- 2e5
draw_ranks <- function(x, alpha) {
  gammas <- matrix(rgamma(draws * length(alpha), rep(alpha, each = draws)), draws)
  rowRanks(-round((gammas / rowSums(gammas)) %*% t(x), 12), ties.method = "min")
}
errors_of <- function(shares, others) sqrt(pmax(shares * (1 - shares), 3 / draws) * (1 / draws + others))
probabilities_of <- function(r) t(apply(r, 2, tabulate, nbins = ncol(r))) / draws
above_of <- function(r) sapply(seq_len(ncol(r)), function(b) sapply(seq_len(ncol(r)), function(a) mean(r[, a] < r[, b])))
for (name in c("uniform", "concentrated_50W")) {
  expected <- known$dirichlet[[name]]
  r <- draw_ranks(normalised$minmax_0_1, expected$alpha)
  shares <- expected$rank_probability_rows_units_cols_ranks
  compare(probabilities_of(r), shares, name, errors_of(shares, 1 / expected$N))
  above <- expected$prob_row_beats_col
  diag(above) <- 0
  compare(above_of(r), above, paste(name, "pairs"), errors_of(above, 1 / expected$N))
  if (name == "uniform") {
    exact <- known$dirichlet$exact_uniform
    above <- exact$prob_row_beats_col
    above[is.na(above)] <- 0
    compare(above_of(r), above, "exact pairs", errors_of(above, 0))
    compare(colMeans(r), exact$mean_rank, "exact mean ranks", pmax(colSds(r), 1e-9) / sqrt(draws))
  }
}
for (one in known$analytic$three_indicator_exact) {
  shares <- one$rank_probability_exact
  compare(probabilities_of(draw_ranks(one$matrix, c(1, 1, 1))), shares, "exact rank probabilities", errors_of(shares, 0))
}
close_part("drawn again, or exact", "distance in standard errors", 4.5)
writeLines(lines, "reference-output.txt")
