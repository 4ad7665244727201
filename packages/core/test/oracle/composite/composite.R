# Reference values for packages/core/src/composite, from base R and matrixStats.
#
#   Rscript composite.R > composite-r.json
#
# Needs: Debian packages r-cran-jsonlite and r-cran-matrixstats. No random numbers: the weights of the benchmark come
# from a Park-Miller generator that is exact in doubles, so two runs give the same bytes.
suppressMessages({library(jsonlite); library(matrixStats)})

minstd <- function(seed, n) {
  u <- numeric(n); x <- seed
  for (i in seq_len(n)) { x <- (16807 * x) %% 2147483647; u[i] <- x / 2147483647 }
  u
}

# 1. The 12 x 6 matrix under every normalisation, mean and missing-data policy that the engine has.
m <- as.matrix(read.csv("matrix12x6.csv", row.names = 1))
direction <- c(1, 1, -1, 1, 1, 1)
weights <- c(.25, .15, .2, .15, .1, .15)
goal <- c(75, 5, 1, 15, 1, 3000)
worst <- c(20, 0, 10.33, 0, 0, 15)
oriented <- sweep(m, 2, direction, "*")
n <- nrow(m)
minmax <- function(x) (x - min(x, na.rm = TRUE)) / (max(x, na.rm = TRUE) - min(x, na.rm = TRUE))
ranks <- apply(oriented, 2, rank)
normalised <- list(
  min_max = apply(oriented, 2, minmax),
  min_max_1_100 = 1 + 99 * apply(oriented, 2, minmax),
  z_score = scale(oriented),
  rank = ranks,
  hazen = (ranks - .5) / n,
  rank_over_count = ranks / n,
  inclusive = (ranks - 1) / (n - 1),
  target = sapply(1:6, function(j) pmin(1, pmax(0, (m[, j] - worst[j]) / (goal[j] - worst[j])))),
  target_unclamped = sapply(1:6, function(j) (m[, j] - worst[j]) / (goal[j] - worst[j]))
)
means <- list(
  arithmetic = function(x, w) sum(w * x),
  geometric = function(x, w) exp(sum(w * log(x))),
  harmonic = function(x, w) 1 / sum(w / x)
)
aggregated <- list()
for (name in names(normalised)) for (mean_name in names(means)) {
  x <- normalised[[name]]
  if (mean_name != "arithmetic" && any(x < 0)) next
  score <- apply(x, 1, means[[mean_name]], w = weights)
  aggregated[[paste(mean_name, name, sep = "|")]] <-
    list(score = unname(score), rank = unname(rank(-round(score, 12), ties.method = "min")))
}

holes <- m
holes["Charlie", "i4"] <- NA
holes["Juliet", c("i1", "i6")] <- NA
x <- apply(sweep(holes, 2, direction, "*"), 2, minmax)
imputed <- apply(x, 2, function(v) ifelse(is.na(v), mean(v, na.rm = TRUE), v))
missing <- list(
  matrix = unname(holes),
  renormalise = unname(apply(x, 1, function(v) sum(weights[!is.na(v)] * v[!is.na(v)]) / sum(weights[!is.na(v)]))),
  exclude = unname(apply(x, 1, function(v) sum(weights * v))),
  zero = unname(apply(x, 1, function(v) sum(weights * ifelse(is.na(v), 0, v)))),
  mean = unname(apply(imputed, 1, function(v) sum(weights * v)))
)

# 2. 200 units x 12 indicators x 10,000 given weightings: ranks, their quantiles (type 7), and who stands above whom.
big <- matrix(round(minstd(1000, 2400), 6), 200, 12, byrow = TRUE)
gaps <- -log(matrix(minstd(2000, 120000), 10000, 12, byrow = TRUE))
draws <- gaps / rowSums(gaps)
scores <- round(draws %*% t(big), 12)
rank_of <- rowRanks(-scores, ties.method = "min")
above <- sapply(1:10, function(b) sapply(1:200, function(a) sum(rank_of[, a] < rank_of[, b])))

# 3. P(first unit above second) = P(w1 > 1/3) for the matrix [[1, 0], [0, 1/2]] under Dirichlet weights.
two_by_two <- list(
  concentrations = list(c(1, 1), c(2, 3), c(.5, .5), c(20, 5)),
  above = pbeta(1/3, c(1, 2, .5, 20), c(1, 3, .5, 5), lower.tail = FALSE)
)

cat(toJSON(list(
  meta = list(r = R.version.string, matrixStats = as.character(packageVersion("matrixStats")),
              jsonlite = as.character(packageVersion("jsonlite")), seed = c(1000, 2000)),
  direction = direction, weights = weights, goal = goal, worst = worst,
  normalised = lapply(normalised, unname), aggregated = aggregated, missing = missing,
  big = list(columns = big[, 1:12], mean_rank = colMeans(rank_of),
             rank_quantiles = colQuantiles(rank_of, probs = c(.05, .5, .95)), above_first_ten = above),
  two_by_two = two_by_two
), digits = NA, auto_unbox = TRUE, na = "null", matrix = "rowmajor"), "\n", sep = "")
