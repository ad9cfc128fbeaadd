# The waiting for a first answer a second time: one candidate's log, by R's own densities. The log is not in the repository; what
# comes out is. Debian: r-base-core r-cran-jsonlite. Run in this folder: Rscript fit-waiting.R DATA_FOLDER > fit-waiting.json
# Then format what came out: npx biome check --write .

suppressPackageStartupMessages(library(jsonlite))

d <- read.csv(file.path(commandArgs(TRUE)[1], "tracker-logs", "hanneman-2021-2023.csv"), check.names = FALSE, na.strings = "")
first <- as.numeric(d[["Time to First Response"]])
answered <- !is.na(first)
days <- pmax(0.5, ifelse(answered, first, as.numeric(d[["Days Since"]])))

cure <- function(density, longer, start) {
  minus <- function(t) {
    p <- plogis(t[1])
    -sum(ifelse(answered, log(p) + density(days, t), log1p(-p * (1 - longer(days, t)))))
  }
  best <- optim(start, minus, control = list(maxit = 5000, reltol = 1e-14))
  best <- nlm(minus, best$par, gradtol = 1e-10, steptol = 1e-12, iterlim = 1000)
  list(everAnswered = plogis(best$estimate[1]), scale = exp(best$estimate[2]), shape = if (length(start) > 2) exp(best$estimate[3]) else 1,
       aic = 2 * length(start) + 2 * best$minimum)
}

cat(toJSON(list(
  n = length(days), answered = sum(answered),
  lognormal = cure(function(d, t) dlnorm(d, t[2], exp(t[3]), log = TRUE), function(d, t) plnorm(d, t[2], exp(t[3]), lower.tail = FALSE), c(0, 2, 0)),
  weibull = cure(function(d, t) dweibull(d, exp(t[3]), exp(t[2]), log = TRUE), function(d, t) pweibull(d, exp(t[3]), exp(t[2]), lower.tail = FALSE), c(0, 2, 0)),
  exponential = cure(function(d, t) dexp(d, exp(-t[2]), log = TRUE), function(d, t) pexp(d, exp(-t[2]), lower.tail = FALSE), c(0, 2))
), digits = I(17), auto_unbox = TRUE, pretty = TRUE), "\n")
