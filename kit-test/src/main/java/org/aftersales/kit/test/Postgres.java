package org.aftersales.kit.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * One PostgreSQL per JVM with one database and its three roles, made as production makes them: the owner owns the
 * database, application and worker may only log in. The address travels in a system property, because Quarkus loads
 * test resources in a class loader of their own each time it starts.
 */
final class Postgres {
    static final String NAME = "test";
    static final String OWNER = NAME + "_owner";
    static final String APP = NAME + "_app";
    static final String WORKER = NAME + "_worker";
    static final String PASSWORD = "for-tests-only";
    private static final String PROPERTY = "aftersales.test.database-url";

    private Postgres() {}

    /** The JDBC address of the database; starts the server when it is the first to ask. */
    static String url() {
        synchronized (System.getProperties()) {
            var url = System.getProperty(PROPERTY);
            if (url == null) {
                url = start();
                System.setProperty(PROPERTY, url);
            }
            return url;
        }
    }

    @SuppressWarnings("resource") // lives as long as the JVM; its own shutdown hook stops it
    private static String start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .start();
            try (var superuser = server.getPostgresDatabase().getConnection()) {
                createDatabase(superuser);
            }
            try (var superuser = server.getDatabase("postgres", NAME).getConnection();
                    var statement = superuser.createStatement()) {
                statement.execute("create extension pg_stat_statements; grant pg_read_all_stats to " + OWNER);
            }
            return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the embedded PostgreSQL did not start", e);
        }
    }

    private static void createDatabase(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            for (var role : new String[] {OWNER, APP, WORKER}) {
                statement.execute("create role " + role + " login nosuperuser nobypassrls password '" + PASSWORD + "'");
            }
            statement.execute("create database " + NAME + " owner " + OWNER);
        }
    }
}
