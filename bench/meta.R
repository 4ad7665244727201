# Time of metafor's REML on a thousand studies. Prints seconds as JSON, the median of five runs.
suppressMessages(library(metafor))
minstd <- function(seed, n) {
  u <- numeric(n); x <- seed
  for (i in seq_len(n)) { x <- (16807 * x) %% 2147483647; u[i] <- x / 2147483647 }
  u
}
u <- matrix(minstd(20170513, 25000), ncol = 25, byrow = TRUE)
vi <- .02 + .3 * u[, 1]^2
# Sums of twelve uniforms stand for normal draws: the same in every language.
yi <- -.7 + .55 * (rowSums(u[, 2:13]) - 6) + sqrt(vi) * (rowSums(u[, 14:25]) - 6)
fit <- rma(yi, vi, method = "REML")
cat(sprintf('{"reml1000": %.4f, "tau2": %.10f}\n', median(replicate(5, system.time(rma(yi, vi, method = "REML"))[["elapsed"]])), fit$tau2))
