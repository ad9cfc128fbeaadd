/** The 90th percentile of the standard normal distribution; the 10th is its negative. Four fifths of it lie between the two. */
export const NINETIETH_PERCENTILE = 1.2815515655446004
