package org.aftersales.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One database per service with three roles: the owner migrates the schema, the app role is bound by row-level
 * security, the worker role serves the relay, timers and retries. Nobody else may connect. Repeating the set-up
 * changes nothing.
 */
final class ServiceDatabases {
    private final PostgresServer server;
    private final Secrets secrets;

    ServiceDatabases(PostgresServer server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    void create() {
        try (var connection = server.connect("postgres")) {
            for (var service : Service.values()) {
                for (var role : DatabaseRole.values()) {
                    createRole(connection, role.user(service), secrets.password(role.user(service)));
                }
                createDatabase(connection, service);
            }
        } catch (SQLException e) {
            throw new LaunchFailure("the databases could not be created: " + e.getMessage(), e);
        }
        for (var service : Service.values()) {
            openSchema(service);
        }
    }

    private static void createRole(Connection connection, String role, String password) throws SQLException {
        if (isMissing(connection, "select from pg_roles where rolname = ?", role)) {
            execute(connection, "create role " + role);
        }
        execute(
                connection,
                "alter role " + role + " login nosuperuser nobypassrls nocreatedb nocreaterole password '" + password
                        + "'");
    }

    private static void createDatabase(Connection connection, Service service) throws SQLException {
        var name = service.id();
        if (isMissing(connection, "select from pg_database where datname = ?", name)) {
            execute(connection, "create database " + name + " owner " + DatabaseRole.OWNER.user(service));
        }
        execute(connection, "revoke all on database " + name + " from public");
        for (var role : DatabaseRole.values()) {
            execute(connection, "grant connect on database " + name + " to " + role.user(service));
        }
    }

    private void openSchema(Service service) {
        try (var connection = server.connect(service.id())) {
            execute(connection, "alter schema public owner to " + DatabaseRole.OWNER.user(service));
            execute(connection, "revoke all on schema public from public");
            for (var role : DatabaseRole.values()) {
                execute(connection, "grant usage on schema public to " + role.user(service));
            }
        } catch (SQLException e) {
            throw new LaunchFailure("database " + service.id() + " could not be opened: " + e.getMessage(), e);
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
