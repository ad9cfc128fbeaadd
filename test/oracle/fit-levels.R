# The pooled levels of evidence/fit a second time, by metafor, from evidence/sources.json and the table of base rates.
# Debian: r-base-core r-cran-metafor r-cran-jsonlite. Run in this folder: Rscript fit-levels.R > fit-levels.json
# Then format what came out: npx biome check --write .

suppressPackageStartupMessages({ library(metafor); library(jsonlite) })

sources <- fromJSON("../../evidence/sources.json", simplifyVector = FALSE)
table <- fromJSON("../../evidence/fit/base-rate-table.json", simplifyVector = FALSE)

figure <- function(named) {
  parts <- strsplit(named, " ")[[1]]
  source <- Filter(function(s) s$key == parts[1], sources)[[1]]
  found <- Filter(function(f) f$id == parts[2], source$figures)[[1]]
  if (is.null(found$share)) c(found$events / found$trials, 1 / found$events + 1 / (found$trials - found$events)) else c(found$share, 0.05^2)
}
share <- function(named) figure(named)[1]

span <- qlogis(share("huyen-2019 on-site-to-offer-highest")) - qlogis(share("huyen-2019 on-site-to-offer-lowest"))
range27 <- integrate(function(x) 1 - pnorm(x)^27 - pnorm(-x)^27, -10, 10, rel.tol = 1e-12)$value
middle <- plogis((qlogis(share("huyen-2019 on-site-to-offer-highest")) + qlogis(share("huyen-2019 on-site-to-offer-lowest"))) / 2)
employer <- sqrt((span / range27)^2 - 1 / (15897 / 27 / 3 * middle * (1 - middle)))
accepted <- mean(c(share("smartrecruiters-2024 offer-accepted-uk"), share("smartrecruiters-2024 offer-accepted-de")))

rows <- t(sapply(table, function(row) {
  each <- sapply(row$figures, figure)
  level <- qlogis(each[1, ] / if (isTRUE(row$hires)) accepted else 1)
  k <- length(level)
  apart <- if (k > 1) var(level) / k else 0
  c(mean(level), sum(each[2, ]) / k^2 + apart + if (is.null(row$employers)) 0 else employer^2 / row$employers)
}))
stage <- sapply(table, function(row) row$stage)
kind <- sapply(table, function(row) row$kind)

pooled <- function(y, v, x, median) {
  reml <- rma(yi = y, vi = v, mods = x, intercept = FALSE, method = "REML", control = list(threshold = 1e-14, maxiter = 1000))
  height <- function(tau) as.numeric(logLik(rma(yi = y, vi = v, mods = x, intercept = FALSE, method = "REML", tau2 = tau^2))) - (log(tau / median))^2 / (2 * 0.5^2)
  tau <- optimize(height, c(0.05, 4), maximum = TRUE, tol = 1e-10)$maximum
  at <- rma(yi = y, vi = v, mods = x, intercept = FALSE, method = "REML", tau2 = tau^2)
  list(effects = as.vector(at$b), errors = at$se, tau = tau, unpenalised = sqrt(reml$tau2))
}
rounds <- stage != "application"
either <- stage == "interview" # not said which: the middle of a first and a late one
x <- cbind(stage == "screen", (stage == "first") + either / 2, (stage == "late") + either / 2, kind == "campus", kind == "academic")[rounds, ] * 1

cat(toJSON(list(
  employer = employer,
  rounds = pooled(rows[rounds, 1], rows[rounds, 2], x, 0.35),
  applications = pooled(rows[!rounds, 1], rows[!rounds, 2], matrix(1, sum(!rounds), 1), 0.9)
), digits = I(17), auto_unbox = TRUE, pretty = TRUE), "\n")
