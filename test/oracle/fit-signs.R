# The two fits of the signs a second time, by R's own matrices: a logistic model with an intercept a company, a normal prior on
# each weight and on how far it lies off at each company. The reviews are not in the repository; what comes out is.
# Debian: r-base-core r-cran-lme4 r-cran-jsonlite. Run in this folder: Rscript fit-signs.R DATA_FOLDER > fit-signs.json
# Then format what came out: npx biome check --write .

suppressPackageStartupMessages({ library(Matrix); library(lme4); library(jsonlite) })

folder <- commandArgs(TRUE)[1]
d <- read.csv(file.path(folder, "interview-reviews.features.csv"), stringsAsFactors = FALSE, na.strings = "")
choices <- list(priorSd = 0.3, companySd = 0.3, employees = 0.5)

literature <- list(sg_relaxed_conversational = 1.15, sg_praise_impressed = 1.1, sg_sell_role = 1.1, sg_struggled = 0.9)
marks <- c("st_takehome_case", "st_met_manager", "st_met_team", "st_lunch", "st_tour", "sg_salary", "st_campus", "sg_late_resched_noshow",
  "sg_disorganised", "sg_relaxed_conversational", "sg_friendly", "sg_praise_impressed", "sg_smile_laugh_joke", "sg_sell_role", "sg_next_steps",
  "sg_rude_cold_bored", "sg_struggled", "sg_self_went_well", "sg_solved_all", "sg_quick_reply", "st_references",
  "st_phone", "st_recruiter_hr", "st_online_test", "st_onsite", "st_second_round", "st_third_round", "st_four_plus_rounds", "st_final_round")

weight <- ifelse(d$source == "dsnohwar", choices$employees, 1)
company <- model.matrix(~ factor(company) - 1, d)
marked <- as.matrix(d[, marks])
controls <- cbind(d$role_family == "management", d$role_family == "sales_support", d$role_family == "data", d$role_family == "other",
  d$is_intern, d$is_senior, log(pmax(1, d$n_words) / 60))
mood <- ifelse(is.na(d$experience), "unsaid", d$experience)
moods <- cbind(mood == "neutral", mood == "negative", mood == "unsaid")
atCompany <- do.call(cbind, lapply(seq_len(ncol(company)), function(k) marked * company[, k]))

posterior <- function(x, mean, sd) {
  x <- Matrix(x * 1, sparse = TRUE)
  beta <- mean
  for (i in 1:40) {
    p <- plogis(as.vector(x %*% beta))
    g <- as.vector(crossprod(x, weight * (d$offer - p))) - (beta - mean) / sd^2
    h <- as.matrix(crossprod(x, x * (weight * p * (1 - p)))) + diag(1 / sd^2)
    beta <- beta + solve(h, g)
  }
  list(weights = as.vector(beta), errors = sqrt(diag(solve(h))))
}

fitted <- function(withMood) {
  free <- cbind(company, controls, if (withMood) moods)
  mean <- c(sapply(marks, function(m) if (is.null(literature[[m]])) 0 else log(literature[[m]])), rep(0, ncol(free) + ncol(atCompany)))
  sd <- c(rep(choices$priorSd, length(marks)), rep(5, ncol(free)), rep(choices$companySd, ncol(atCompany)))
  fit <- posterior(cbind(marked, free, atCompany), mean, sd)
  lapply(setNames(seq_along(marks), marks), function(i) c(fit$weights[i], fit$errors[i]))
}

# How far companies lie apart, mark by mark, by lme4 on its own terms: no prior, one mark at a time free to differ.
apart <- sapply(c("st_onsite", "st_campus", "st_lunch", "st_met_manager"), function(m) {
  d$mark <- d[[m]]
  f <- as.formula(paste("offer ~", paste(marks, collapse = "+"), "+ (1 | company) + (0 + mark | company)"))
  fit <- suppressWarnings(suppressMessages(glmer(f, data = d[weight == 1, ], family = binomial, nAGQ = 0)))
  as.numeric(attr(VarCorr(fit)[["company.1"]], "stddev"))
})

cat(toJSON(list(choices = choices, A = fitted(FALSE), B = fitted(TRUE), lme4Apart = as.list(apart)), digits = I(17), auto_unbox = TRUE, pretty = TRUE), "\n")
