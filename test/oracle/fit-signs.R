# The two fits of the signs a second time, and that of what a story shows, by R's own matrices: a logistic model with an intercept a
# company, a normal prior on each weight and on how far it lies off at each company. The reviews are not in the repository; what comes out is.
# What their texts tell of is read beforehand, for R has not the reader's words: node evidence/fit/story-marks.ts DATA_FOLDER > MARKS
# Debian: r-base-core r-cran-lme4 r-cran-jsonlite. Run in this folder: Rscript fit-signs.R DATA_FOLDER MARKS > fit-signs.json
# Then format what came out: npx biome check --write .

suppressPackageStartupMessages({ library(Matrix); library(lme4); library(jsonlite) })

folder <- commandArgs(TRUE)[1]
d <- read.csv(file.path(folder, "interview-reviews.features.csv"), stringsAsFactors = FALSE, na.strings = "")
choices <- list(priorSd = 0.3, storySd = 0.6, companySd = 0.3, employees = 0.5)
told <- read.csv(commandArgs(TRUE)[2], check.names = FALSE)

literature <- list(sg_relaxed_conversational = 1.15, sg_praise_impressed = 1.1, sg_sell_role = 1.1, sg_struggled = 0.9)
marks <- c("st_takehome_case", "st_met_manager", "st_met_team", "st_lunch", "st_tour", "sg_salary", "st_campus", "sg_late_resched_noshow",
  "sg_disorganised", "sg_relaxed_conversational", "sg_friendly", "sg_praise_impressed", "sg_smile_laugh_joke", "sg_sell_role", "sg_next_steps",
  "sg_rude_cold_bored", "sg_struggled", "sg_self_went_well", "sg_solved_all", "sg_quick_reply", "st_references")
story <- setdiff(names(told), "signs")
marks <- c(marks, story)
d <- cbind(d, told[, story])

weight <- ifelse(d$source == "dsnohwar", choices$employees, 1)
company <- model.matrix(~ factor(company) - 1, d)
marked <- as.matrix(d[, marks])
controls <- cbind(d$role_family == "management", d$role_family == "sales_support", d$role_family == "data", d$role_family == "other",
  d$is_intern, d$is_senior, log(pmax(1, d$n_words) / 60))
mood <- ifelse(is.na(d$experience), "unsaid", d$experience)
moods <- cbind(mood == "neutral", mood == "negative", mood == "unsaid")
atCompany <- do.call(cbind, lapply(seq_len(ncol(company)), function(k) marked * company[, k]))

posterior <- function(x, mean, sd, cases = seq_len(nrow(d)), beside = rep(0, nrow(d))) {
  x <- Matrix(x[cases, ] * 1, sparse = TRUE)
  y <- d$offer[cases]
  w <- weight[cases]
  beside <- beside[cases]
  beta <- mean
  for (i in 1:40) {
    p <- plogis(as.vector(x %*% beta) + beside)
    g <- as.vector(crossprod(x, w * (y - p))) - (beta - mean) / sd^2
    h <- as.matrix(crossprod(x, x * (w * p * (1 - p)))) + diag(1 / sd^2)
    beta <- beta + solve(h, g)
  }
  list(weights = as.vector(beta), errors = sqrt(diag(solve(h))))
}

fitted <- function(withMood) {
  free <- cbind(company, controls, if (withMood) moods)
  mean <- c(sapply(marks, function(m) if (is.null(literature[[m]])) 0 else log(literature[[m]])), rep(0, ncol(free) + ncol(atCompany)))
  sd <- c(ifelse(marks %in% story, choices$storySd, choices$priorSd), rep(5, ncol(free)), rep(choices$companySd, ncol(atCompany)))
  fit <- posterior(cbind(marked, free, atCompany), mean, sd)
  lapply(setNames(seq_along(marks), marks), function(i) c(fit$weights[i], fit$errors[i]))
}

# What a story shows, with the signs as the odds count them held where they are, and the constant: the mean over companies of what brings
# their mean chance back to their share.
candidates <- which(d$source != "dsnohwar")
names <- unique(d$company[candidates])
fullOwn <- sapply(names, function(name) d$company == name)
apartOwn <- do.call(cbind, lapply(names, function(name) as.matrix(told[, story]) * (d$company == name)))
x <- cbind(as.matrix(told[, story]), fullOwn, apartOwn)
sds <- c(rep(choices$storySd, length(story)), rep(5, length(names)), rep(choices$companySd, ncol(apartOwn)))
fit <- posterior(x, rep(0, ncol(x)), sds, candidates, told$signs)
markers <- lapply(setNames(seq_along(story), story), function(i) c(fit$weights[i], fit$errors[i]))
added <- as.vector(as.matrix(told[, story]) %*% fit$weights[seq_along(story)]) + told$signs
constants <- sapply(names, function(name) {
  k <- intersect(candidates, which(d$company == name))
  uniroot(function(level) sum(plogis(level + added[k])) - sum(d$offer[k]), c(-20, 20), tol = 1e-13)$root - qlogis(mean(d$offer[k]))
})

# How far companies lie apart, mark by mark, by lme4 on its own terms: no prior, one mark at a time free to differ.
apart <- sapply(c("several-interviews", "st_campus", "st_lunch", "st_met_manager"), function(m) {
  d$mark <- d[[m]]
  f <- as.formula(paste("offer ~", paste0("`", marks, "`", collapse = "+"), "+ (1 | company) + (0 + mark | company)"))
  fit <- suppressWarnings(suppressMessages(glmer(f, data = d[weight == 1, ], family = binomial, nAGQ = 0)))
  as.numeric(attr(VarCorr(fit)[["company.1"]], "stddev"))
})

cat(toJSON(list(choices = choices, A = fitted(FALSE), B = fitted(TRUE), story = list(markers = markers, constants = as.list(constants)), lme4Apart = as.list(apart)), digits = I(17), auto_unbox = TRUE, pretty = TRUE), "\n")
