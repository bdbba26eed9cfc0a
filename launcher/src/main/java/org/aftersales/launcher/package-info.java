/**
 * The whole platform on one machine without Docker: a real PostgreSQL, a real Kafka broker, an OpenID Connect issuer
 * and the four services as processes of their own. {@link org.aftersales.launcher.Platform} is the way in for programs,
 * {@link org.aftersales.launcher.Launcher} for the command line.
 */
package org.aftersales.launcher;
