# What is believed of a candidate after a history, a second time: by a Markov chain, without any grid. Person, market and the employer of each
# process are each a number of their own, drawn apart by a random walk (Metropolis), many chains side by side. Nothing here is taken
# from the TypeScript. The histories are made up. Debian: r-base-core r-cran-jsonlite.
# Run in this folder: Rscript own-record.R > own-record.json (about ten minutes)

suppressPackageStartupMessages(library(jsonlite))
set.seed(20261124)

CHAINS <- 2000
FORGOTTEN <- 400
SWEEPS <- 800
EVERY <- 5

# How much a first conversation counts: a judgement of the model, and no evidence.
FIRST_COUNTS <- 0.5

read <- function(name) fromJSON(file.path("..", "..", "evidence", name), simplifyVector = FALSE)
RATES <- local({ rows <- read("base-rates.json"); setNames(vapply(rows, `[[`, 0, "value"), vapply(rows, `[[`, "", "id")) })
WAITS <- local({ rows <- read("waiting.json")$rows; setNames(rows, vapply(rows, function(r) paste(r$after, r$employer), "")) })
or <- function(value, otherwise) if (is.null(value)) otherwise else value

market <- function(p) {
  employer <- if (is.null(p$employerKind)) 1 else RATES[[paste0("employer.", p$employerKind)]]
  log(employer * if (identical(p$source, "referred")) RATES[["referred.interviews"]] else 1)
}

# A step: f, the chance that it is the last, and the logits of an offer and of going on.
step <- function(p, stage, finalists = NULL, goesOn = FALSE) {
  offer <- RATES[[paste0("offer.", stage)]]
  if (!is.null(finalists)) {
    nearer <- (1 - RATES[["finalists.weight"]]) * offer + RATES[["finalists.weight"]] / finalists
    offer <- if (stage == "pre-offer") max(offer, nearer) else nearer
  }
  ends <- stage %in% c("final", "pre-offer")
  list(f = if (ends) 1 else if (goesOn) 0 else RATES[[paste0("last.", stage)]], o = qlogis(offer) + market(p),
       a = if (ends) -Inf else qlogis(RATES[[paste0("advance.", stage)]]) + market(p))
}

waiting <- function(p, stage) {
  after <- c(screen = "screen", first = "first", second = "second", later = "second", final = "final", `pre-offer` = "final")[[stage]]
  kinds <- c(`small-firm` = "private", `large-firm` = "private", `campus-programme` = "campus", government = "government", academic = "academic")
  w <- WAITS[[paste(after, if (is.null(p$employerKind)) "private" else kinds[[p$employerKind]])]]
  days <- p$waitedWorkingDays * 7 / 5
  tail <- function(t) plnorm(days, log(t$medianDays), t$sigma, lower.tail = FALSE)
  never <- w$neverTold$alpha / (w$neverTold$alpha + w$neverTold$beta)
  c(good = tail(w$good), no = never + (1 - never) * max(tail(w$good), tail(w$bad)))
}

# One way in which the process came to be where it is: with `n` full interviews, after a screen or not.
way <- function(p, weight, screened, n, stage) {
  passed <- c(if (screened && n >= 1) "screen", if (n >= 2) "first", if (n >= 3) "second", if (n >= 4) "later")
  full <- stage != "screen"
  list(weight = weight, fromFirst = n >= 1 || !full, passed = lapply(passed, function(s) step(p, s)),
       present = step(p, stage, if (full) p$finalists, full && identical(p$isLast, FALSE) && !identical(p$ended, "offer")),
       waiting = if (!is.null(p$waitedWorkingDays)) waiting(p, stage))
}

ways <- function(p) {
  n <- or(p$fullRounds, 0)
  if (!is.null(p$firstWasScreen) || n == 0) return(list(way(p, 1, isTRUE(p$firstWasScreen), n, p$stage)))
  q <- RATES[["first-was-screen"]]
  ahead <- p$stage %in% c("final", "pre-offer")
  m <- if (ahead || p$stage != "later") n - 1 else max(2, n - 1)
  lower <- if (ahead) p$stage else c("screen", "first", "second", "later")[min(m, 3) + 1]
  list(way(p, 1 - q, FALSE, n, p$stage), way(p, q, TRUE, m, lower))
}

chanceOf <- function(p, ways, x) {
  sum <- 0
  for (w in ways) {
    reached <- 1
    first <- if (w$fromFirst) FIRST_COUNTS else 1
    for (s in w$passed) {
      reached <- reached * ((1 - s$f) * plogis(s$a + x))^first
      first <- 1
    }
    s <- w$present
    offer <- s$f * plogis(s$o + x)
    good <- offer + (1 - s$f) * plogis(s$a + x)
    now <- if (is.null(p$ended)) { if (is.null(w$waiting)) 1 else good * w$waiting[["good"]] + (1 - good) * w$waiting[["no"]] }
      else switch(p$ended, offer = offer, rejection = 1 - good, `no-reply` = 1 - good, withdrawal = 1)
    sum <- sum + w$weight * reached * now^first
  }
  log(sum)
}

# The chance of one more process at a second interview, nothing else known, for a factor x on the logit.
second <- function(x) {
  along <- function(stage) {
    s <- step(list(), stage)
    here <- s$f * plogis(s$o + x)
    if (stage == "final") return(here)
    here + (1 - s$f) * plogis(s$a + x) * along(c(screen = "first", first = "second", second = "later", later = "final")[[stage]])
  }
  q <- RATES[["first-was-screen"]]
  (1 - q) * along("second") + q * along("first")
}

believed <- function(history) {
  processes <- unlist(lapply(history$processes, function(p) rep(list(p), or(p$times, 1))), recursive = FALSE)
  taken <- lapply(processes, ways)
  sd <- RATES[c("spread.person", "spread.market", "spread.employer")]
  u <- rnorm(CHAINS, 0, sd[1]); d <- rnorm(CHAINS, 0, sd[2])
  e <- matrix(rnorm(CHAINS * length(processes), 0, sd[3]), CHAINS)
  told <- function(i, x) chanceOf(processes[[i]], taken[[i]], x)
  all <- function(x) vapply(seq_along(processes), function(i) told(i, x + e[, i]), numeric(CHAINS))
  now <- all(u + d)
  kept <- list()
  for (sweep in seq_len(FORGOTTEN + SWEEPS)) {
    for (i in seq_along(processes)) {
      to <- e[, i] + rnorm(CHAINS, 0, 1.2)
      then <- told(i, u + d + to)
      take <- log(runif(CHAINS)) < then - now[, i] + (e[, i]^2 - to^2) / (2 * sd[3]^2)
      e[take, i] <- to[take]; now[take, i] <- then[take]
    }
    for (who in c("person", "market")) {
      from <- if (who == "person") u else d
      to <- from + rnorm(CHAINS, 0, 0.7)
      then <- all(u + d - from + to)
      take <- log(runif(CHAINS)) < rowSums(then) - rowSums(now) + (from^2 - to^2) / (2 * sd[if (who == "person") 1 else 2]^2)
      from[take] <- to[take]; now[take, ] <- then[take, ]
      if (who == "person") u <- from else d <- from
    }
    # The person's gain may be all employers' loss: a move that leaves every process as it is.
    by <- rnorm(CHAINS, 0, 0.2)
    take <- log(runif(CHAINS)) < (u^2 - (u + by)^2) / (2 * sd[1]^2) + (rowSums(e^2) - rowSums((e - by)^2)) / (2 * sd[3]^2)
    u[take] <- u[take] + by[take]; e[take, ] <- e[take, ] - by[take]
    if (sweep > FORGOTTEN && sweep %% EVERY == 0) kept[[length(kept) + 1]] <- u + d
  }
  draws <- do.call(cbind, kept)
  s <- as.vector(draws)
  chance <- second(s + rnorm(length(s), 0, sd[3]))
  list(name = history$name, mean = mean(s), sd = stats::sd(s), low = quantile(s, 0.1, names = FALSE), high = quantile(s, 0.9, names = FALSE),
       error = stats::sd(rowMeans(draws)) / sqrt(CHAINS),
       second = list(chance = mean(chance), low = quantile(chance, 0.1, names = FALSE), high = quantile(chance, 0.9, names = FALSE)))
}

histories <- fromJSON("own-record-histories.json", simplifyVector = FALSE)
cat(toJSON(lapply(histories, believed), digits = I(8), auto_unbox = TRUE, pretty = TRUE), "\n")
