# Writes r-cases.csv: 200 two-by-two tables and what R says of them. Base R and epitools only.
library(epitools)
set.seed(20200331)

special <- rbind(
  c(58, 310, 9, 84), c(2, 34, 3, 566), c(1, 17, 2, 283), c(180, 283, 11, 17), c(0, 17, 5, 283), c(5, 283, 0, 17),
  c(0, 10, 0, 12), c(10, 10, 12, 12), c(10, 10, 11, 12), c(0, 10, 12, 12), c(10, 10, 0, 12), c(1, 1, 0, 1),
  c(0, 1, 1, 1), c(1, 1, 1, 2), c(3, 3, 1, 400), c(11, 15, 2, 8), c(7, 262, 30, 494), c(6, 18, 12, 17),
  c(1, 2, 1, 100000), c(5000, 6300, 2200, 3000), c(90, 9000, 40, 2600), c(499, 500, 1, 2), c(12, 400, 12, 400),
  c(2500, 500000, 2700, 500000), c(300000, 600000, 198000, 400000))
draw <- function() {
  n1 <- round(exp(runif(1, log(2), log(3000)))); n2 <- round(exp(runif(1, log(2), log(3000))))
  p1 <- rbeta(1, 0.6, 0.9); p2 <- min(1, p1 * exp(rnorm(1, 0, 0.5)))
  c(rbinom(1, n1, p1), n1, rbinom(1, n2, p2), n2)
}
tables <- rbind(special, t(replicate(200 - nrow(special), draw())))

# The conditional interval of fisher.test, with its own uniroot tightened from 1.2e-4 to 1e-13.
odds_lower <- function(a, n1, b, n2) {
  m <- a + b; support <- max(0, m - n2):min(n1, m)
  if (a == support[1]) return(0)
  logdc <- dhyper(support, n1, n2, m, log = TRUE)
  at_least <- function(logpsi) {
    d <- logdc + logpsi * support; d <- exp(d - max(d)); sum(d[support >= a]) / sum(d)
  }
  exp(uniroot(function(l) at_least(l) - 0.025, c(-60, 60), tol = 1e-13)$root)
}

# Melded interval (Fay, Proschan, Brittain 2015): P(T1 <= r T2) by integrate(), T1 ~ Beta(a, n1-a+1), T2 ~ Beta(b+1, n2-b).
# Integrated over the log-odds of T2 between breaks placed at quantiles of both distributions.
meld_lower <- function(a, n1, b, n2, type) {
  if (a == 0 && (type == "ratio" || b == n2)) return(if (type == "ratio") 0 else -1)
  F1 <- function(p) if (a == 0) as.numeric(p >= 0) else pbeta(p, a, n1 - a + 1)
  q <- c(1e-15, 1e-10, 1e-6, 1e-3, 0.05, 0.3, 0.7, 0.95, 0.999)
  below <- function(v) {
    map <- if (type == "ratio") function(t) v * t else function(t) t + v
    back <- if (type == "ratio") function(s) s / v else function(s) s - v
    if (b == n2) return(F1(map(1)))
    if (a == 0) return(1 - pbeta(-v, b + 1, n2 - b))
    cut <- c(qbeta(q, b + 1, n2 - b), 1 - qbeta(rev(q), n2 - b, b + 1))
    inner <- back(c(0, qbeta(q, a, n1 - a + 1), 1 - qbeta(rev(q), n1 - a + 1, a), 1))
    cut <- sort(unique(qlogis(c(cut, inner[inner > min(cut) & inner < max(cut)]))))
    f <- function(u) {
      t <- plogis(u)
      F1(map(t)) * exp(dbeta(t, b + 1, n2 - b, log = TRUE) + plogis(u, log.p = TRUE) + plogis(-u, log.p = TRUE))
    }
    cut <- cut[is.finite(cut)]
    sum(mapply(function(l, h) if (h - l < 1e-12) 0 else
      integrate(f, l, h, rel.tol = 1e-10, abs.tol = 0, stop.on.error = FALSE, subdivisions = 500L)$value,
      head(cut, -1), tail(cut, -1)))
  }
  if (type == "ratio") exp(uniroot(function(l) below(exp(l)) - 0.025, c(-25, 14), tol = 1e-11)$root)
  else uniroot(function(d) below(d) - 0.025, c(-1, 1), tol = 1e-11)$root
}

one <- function(x) {
  a <- x[1]; n1 <- x[2]; b <- x[3]; n2 <- x[4]
  m <- matrix(c(a, b, n1 - a, n2 - b), 2)
  f <- fisher.test(m)
  less <- phyper(a, n1, n2, a + b); more <- phyper(a - 1, n1, n2, a + b, lower.tail = FALSE)
  central <- min(1, 2 * less, 2 * more)
  midp <- if (max(n1, n2) < 5000) min(1, ormidp.test(a, n1 - a, b, n2 - b)$two.sided)
          else { half <- dhyper(a, n1, n2, a + b) / 2; min(1, 2 * min(less, more) - 2 * half) }
  c(a, n1, b, n2, f$p.value, central, midp, f$conf.int[1], f$conf.int[2],
    odds_lower(a, n1, b, n2), 1 / odds_lower(b, n2, a, n1),
    meld_lower(a, n1, b, n2, "ratio"), 1 / meld_lower(b, n2, a, n1, "ratio"),
    meld_lower(a, n1, b, n2, "diff"), -meld_lower(b, n2, a, n1, "diff"))
}
rows <- t(apply(tables, 1, one))
text <- apply(rows, 1, function(r) paste(c(sprintf("%d", as.integer(r[1:4])), sprintf("%.12g", r[5:15])), collapse = ","))
writeLines(c(paste("events1,base1,events2,base2,fisher_two_sided,fisher_central,mid_p,fisher_test_odds_lower",
  "fisher_test_odds_upper,odds_lower,odds_upper,ratio_lower,ratio_upper,difference_lower,difference_upper", sep = ","), text),
  "r-cases.csv")
