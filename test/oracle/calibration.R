# What core/src/odds/calibration*.ts is held to, worked out a second time by R on forecasts made up here.
# Debian: r-base-core r-cran-jsonlite. Run in this folder: Rscript calibration.R > calibration.json
# Everything is matrices over all pairs of forecasts, where the TypeScript runs through them once; the slope is by optim and then Newton.

suppressPackageStartupMessages(library(jsonlite))

covariance <- function(process, p) { # of answers, in the order of time within a process: the later forecast's own variance
  n <- length(p)
  v <- p * (1 - p)
  same <- outer(process, process, "==")
  later <- pmax(row(diag(n)), col(diag(n)))
  same * matrix(v[later], n, n)
}

slope <- function(process, p, y) {
  x <- cbind(1, qlogis(p))
  objective <- function(b) sum(log1p(exp(-(2 * y - 1) * (x %*% b)))) + b[1]^2 / 2 + (b[2] - 1)^2 / 2
  b <- optim(c(0, 1), objective, method = "BFGS", control = list(reltol = 1e-15))$par
  for (i in 1:20) {
    q <- as.vector(plogis(x %*% b))
    h <- crossprod(x, x * (q * (1 - q))) + diag(2)
    b <- b + as.vector(solve(h, crossprod(x, y - q) - c(b[1], b[2] - 1)))
  }
  q <- as.vector(plogis(x %*% b))
  meat <- t(x) %*% covariance(process, q) %*% x + diag(2)
  error <- sqrt(max(solve(h)[2, 2], (solve(h) %*% meat %*% solve(h))[2, 2]))
  list(value = b[2], low = b[2] - qnorm(.975) * error, high = b[2] + qnorm(.975) * error)
}

skill <- function(process, p, reference, y) {
  before <- (y - reference)^2
  gain <- before - (y - p)^2
  value <- sum(gain) / sum(before)
  left <- tapply(gain - value * before, process, sum)
  m <- length(left)
  error <- sqrt(sum(left^2) * m / max(1, m - 1)) / sum(before)
  list(value = value, low = value - qnorm(.975) * error, high = value + qnorm(.975) * error)
}

debiased <- function(process, p, y) {
  k <- pmax(0, 1 - abs(outer(p, p, "-")) / 0.1) * outer(process, process, "!=")
  r <- y - p
  has <- rowSums(k) > 0
  mean((r * as.vector(k %*% r) / rowSums(k))[has])
}

measured <- function(process, p, reference, y) {
  w <- 1 - 2 * p
  total <- sqrt(max(sum(p * (1 - p)), sum(covariance(process, p))))
  list(
    forecasts = data.frame(processId = paste0("p", process), at = sprintf("2026-%03d", seq_along(p)), chance = p, baseRate = reference, isOffer = y == 1),
    brier = mean((y - p)^2), logLoss = -mean(dbinom(y, 1, p, log = TRUE)), skill = skill(process, p, reference, y),
    z = sum((y - p) * w) / sqrt(max(sum(w^2 * p * (1 - p)), as.numeric(t(w) %*% covariance(process, p) %*% w))), slope = slope(process, p, y),
    expected = list(value = sum(p), low = max(0, sum(p) - qnorm(.975) * total), high = min(length(p), sum(p) + qnorm(.975) * total)),
    calibrationError = debiased(process, p, y)
  )
}

set.seed(7)
n <- 40
alone <- round(runif(n, .03, .7), 3)
first <- rep(1:18, times = rep(1:3, 6)) # 18 processes of one, two and three forecasts
climbing <- round(runif(length(first), .05, .2) * (1 + sequence(rep(1:3, 6))), 3)
ended <- rbinom(18, 1, .35)[first]

passing <- matrix(runif(60, .4, .9), 30) # 30 processes that climb twice at most, each forecast being the chance just then
alive <- cbind(TRUE, runif(30) < passing[, 1])
alive <- cbind(alive, alive[, 2] & runif(30) < passing[, 2])
chances <- runif(30, .05, .25) / cbind(1, passing[, 1], passing[, 1] * passing[, 2])
offer <- alive[, 3] & runif(30) < chances[, 3]
steps <- which(t(alive), arr.ind = TRUE) # stage and process, process by process
cat(toJSON(list(
  alone = measured(1:n, alone, rep(.2, n), rbinom(n, 1, alone)),
  climbing = measured(first, climbing, c(.1, .2, .3)[sequence(rep(1:3, 6))], ended),
  rising = measured(steps[, 2], round(pmin(t(chances)[t(alive)], .95), 3), c(.15, .25, .4)[steps[, 1]], as.numeric(offer[steps[, 2]])),
  parted = measured(1:6, c(.1, .15, .12, .6, .7, .65), rep(.3, 6), c(0, 0, 0, 1, 1, 1)) # without a prior it would have no slope
), auto_unbox = TRUE, digits = NA, pretty = TRUE))
