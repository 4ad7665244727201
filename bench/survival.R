# Times R's survival on the inputs of generate.ts, made here by the same generator; prints seconds as a JSON object: the
# fastest of several runs, the one that other work on the machine has disturbed least.
suppressMessages(library(survival))

minimal_standard <- compiler::cmpfun(function(seed, n) {
  state <- seed
  draws <- numeric(n)
  for (index in seq_len(n)) {
    state <- (16807 * state) %% 2147483647
    draws[index] <- state / 2147483647
  }
  draws
})

seconds <- function(task, runs = 5) {
  task()
  min(replicate(runs, system.time(task())[["elapsed"]]))
}

draws <- matrix(minimal_standard(20190125, 4e6), ncol = 4, byrow = TRUE)
group <- 1 + floor(4 * draws[, 3])
wait <- -1500 * log(draws[, 1]) * (.8 + .1 * group)
end <- 3652 * draws[, 2]
waiting <- data.frame(
  time = as.integer(pmin(ceiling(wait), ceiling(end))),
  status = as.integer(ceiling(wait) <= ceiling(end)),
  group = as.integer(group)
)
continuous <- data.frame(time = pmin(wait, end), status = as.integer(wait <= end))

draws <- matrix(minimal_standard(20180704, 7e5), ncol = 7, byrow = TRUE)
x <- round(sqrt(12) * (draws[, 1:3] - .5), 6)
x4 <- as.integer(draws[, 4] < .4)
x5 <- as.integer(draws[, 5] < .3)
predictor <- .5 * x[, 1] - .3 * x[, 2] + .1 * x[, 3] + .4 * x4 - .6 * x5
wait <- round(100 * (-log(draws[, 6]))^(1 / 1.3) * exp(-predictor / 1.3), 3) + .001
end <- round(400 * draws[, 7], 3) + .001
covariates <- data.frame(
  time = round(pmin(wait, end), 3), status = as.integer(wait <= end),
  x1 = x[, 1], x2 = x[, 2], x3 = x[, 3], x4 = x4, x5 = x5
)
matrix_of <- as.matrix(covariates[, 3:7])
response <- with(covariates, Surv(time, status))

timings <- c(
  kaplanMeierDays = seconds(function() survfit(Surv(time, status) ~ 1, waiting)),
  kaplanMeierContinuous = seconds(function() survfit(Surv(time, status) ~ 1, continuous), 3),
  logRank = seconds(function() survdiff(Surv(time, status) ~ group, waiting)),
  cox = seconds(function() coxph(Surv(time, status) ~ ., covariates)),
  coxCore = seconds(function() {
    coxph.fit(matrix_of, response, NULL, NULL, NULL, coxph.control(), NULL, "efron", NULL, FALSE)
  }),
  weibull = seconds(function() survreg(Surv(time, status) ~ ., covariates))
)
cat("{", paste0("\"", names(timings), "\": ", format(timings, digits = 6), collapse = ", "), "}\n")
