# What evidence/fit's estimators are held to, worked out a second time by R on inputs made up here.
# Debian: r-base-core r-cran-metafor r-cran-survival r-cran-jsonlite. Run in this folder: Rscript fit-made-up.R > fit-made-up.json
# Then format what came out: npx biome check --write .

suppressPackageStartupMessages({ library(metafor); library(survival); library(jsonlite) })

pooled <- function(level, variance, moderators) {
  fit <- rma(yi = level, vi = variance, mods = moderators, intercept = FALSE, method = "REML", control = list(threshold = 1e-14, maxiter = 1000))
  at <- function(tau2) as.numeric(logLik(rma(yi = level, vi = variance, mods = moderators, intercept = FALSE, method = "REML", tau2 = tau2)))
  list(level = level, variance = variance, moderators = moderators, tau2 = fit$tau2, effects = as.vector(fit$b), errors = fit$se,
       rise = at(0.4) - at(0.1)) # the restricted log likelihood from one variance to another
}

one <- matrix(1, 6, 1)
two <- cbind(1, c(0, 0, 0, 1, 1, 1, 0))
random <- list(
  apart = pooled(c(-1.9, -3.1, -1.2, -0.7, -1.0, -1.6), c(0.02, 0.4, 0.05, 0.01, 0.003, 0.1), one),
  moderated = pooled(c(-1.4, -2.2, -0.9, -0.3, 0.2, -0.9, -1.8), c(0.1, 0.05, 0.02, 0.03, 0.2, 0.01, 0.06), two),
  together = pooled(c(-1.01, -1.02, -0.99, -1.0, -1.03, -0.98), rep(0.2, 6), one) # closer than sampling: no spread at all
)

set.seed(20)
n <- 60
x <- cbind(1, rbinom(n, 1, 0.4), rbinom(n, 1, 0.2), round(rnorm(n), 2))
y <- rbinom(n, 1, plogis(x %*% c(-0.5, 0.8, -0.6, 0.4)))
w <- rep(c(1, 0.5, 1), 20)
mean0 <- c(0, 0.2, 0, 0)
sd0 <- c(5, 0.4, 0.4, 1)

penalised <- function(sd0) {
  beta <- mean0
  for (i in 1:200) {
    p <- as.vector(plogis(x %*% beta))
    g <- crossprod(x, w * (y - p)) - (beta - mean0) / sd0^2
    h <- crossprod(x, x * (w * p * (1 - p))) + diag(1 / sd0^2)
    beta <- beta + as.vector(solve(h, g))
  }
  p <- as.vector(plogis(x %*% beta))
  loglik <- sum(w * (y * log(p) + (1 - y) * log(1 - p)))
  evidence <- loglik + sum(dnorm(beta, mean0, sd0, log = TRUE)) + length(beta) / 2 * log(2 * pi) - as.numeric(determinant(h)$modulus) / 2
  list(weights = beta, errors = sqrt(diag(solve(h))), logEvidence = evidence)
}
plain <- suppressWarnings(glm(y ~ x - 1, family = binomial, weights = w, control = glm.control(epsilon = 1e-14, maxit = 100)))
logistic <- list(
  x = x, y = y, w = w, priorMean = mean0, priorSd = sd0,
  penalised = penalised(sd0), glm = list(weights = as.vector(coef(plain)), errors = as.vector(sqrt(diag(vcov(plain)))))
)

days <- c(0.5, 1, 2, 2, 3, 3, 4, 6, 7, 9, 12, 15, 21, 30, 47, 60, 90, 120, 30, 45, 60, 60, 75, 90, 100, 150, 200, 240, 250, 300, 320, 400, 410, 430)
answered <- c(rep(TRUE, 18), rep(FALSE, 16))
cure <- function(density, longer, start) {
  minus <- function(t) {
    p <- plogis(t[1])
    -sum(ifelse(answered, log(p) + density(days, t), log1p(-p * (1 - longer(days, t)))))
  }
  best <- optim(start, minus, method = "BFGS", control = list(reltol = 1e-16, maxit = 2000))
  for (i in 1:5) best <- optim(best$par, minus, method = "BFGS", control = list(reltol = 1e-16, maxit = 2000, ndeps = rep(1e-5, length(start))))
  polished <- nlm(minus, best$par, gradtol = 1e-10, steptol = 1e-12, iterlim = 1000)
  list(everAnswered = plogis(polished$estimate[1]), scale = exp(polished$estimate[2]),
       shape = if (length(start) > 2) exp(polished$estimate[3]) else 1, logLikelihood = -polished$minimum)
}
times <- list(
  days = days, answered = answered,
  lognormal = cure(function(d, t) dlnorm(d, t[2], exp(t[3]), log = TRUE), function(d, t) plnorm(d, t[2], exp(t[3]), lower.tail = FALSE), c(0, 2, 0)),
  weibull = cure(function(d, t) dweibull(d, exp(t[3]), exp(t[2]), log = TRUE), function(d, t) pweibull(d, exp(t[3]), exp(t[2]), lower.tail = FALSE), c(0, 2, 0)),
  exponential = cure(function(d, t) dexp(d, exp(-t[2]), log = TRUE), function(d, t) pexp(d, exp(-t[2]), lower.tail = FALSE), c(0, 2))
)

# With everybody answered there is no cure to speak of, and survival's own regression must agree.
own <- survreg(Surv(days[answered]) ~ 1, dist = "lognormal")
times$allAnswered <- list(median = exp(as.numeric(coef(own))), sigma = own$scale)

tails <- list(x = c(-8, -3.5, -3, -1, 0, 0.1, 1, 2.9, 3, 5, 10, 30), above = pnorm(c(-8, -3.5, -3, -1, 0, 0.1, 1, 2.9, 3, 5, 10, 30), lower.tail = FALSE))
spread <- list(firms = 27, range = integrate(function(x) 1 - pnorm(x)^27 - pnorm(-x)^27, -10, 10, rel.tol = 1e-12)$value)

cat(toJSON(list(random = random, logistic = logistic, times = times, tails = tails, spread = spread), digits = I(17), auto_unbox = TRUE, pretty = TRUE), "\n")
