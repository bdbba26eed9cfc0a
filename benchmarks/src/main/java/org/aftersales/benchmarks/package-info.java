/**
 * How fast the platform is, as a ratio to what its database could do: each throughput stands beside the rate at which
 * bare prepared JDBC writes the same rows in the same run on the same machine.
 */
package org.aftersales.benchmarks;
