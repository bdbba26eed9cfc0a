package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compose stack's databases grant exactly what the launcher's databases grant. */
class RolesScriptTest {
    private static final Map<String, String> VARIABLES = Map.of(
            "database", "composed",
            "owner", "composed_owner",
            "app", "composed_app",
            "worker", "composed_worker",
            "owner_password", "o",
            "app_password", "a",
            "worker_password", "w");

    private static final Pattern QUOTED = Pattern.compile(":(['\"])(\\w+)\\1");

    @TempDir
    Path home;

    private PostgresServer server;

    @BeforeEach
    void launch() {
        var options = PlatformOptions.forTest(Repository.ROOT, home);
        var secrets = new Secrets(home);
        server = new PostgresServer(options, secrets);
        server.start();
        new ServiceDatabases(server, secrets).create();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void roles_and_rights_are_those_of_a_launched_database() throws SQLException, IOException {
        try (var connection = server.connect("postgres")) {
            connection.createStatement().execute("create database composed");
        }
        try (var connection = server.connect("composed")) {
            connection.createStatement().execute(substituted(ComposeFile.text("deploy", "postgres", "roles.sql")));
        }

        var launched = rights("ticket");

        assertEquals(launched, rights("composed"));
        assertFalse(launched.isEmpty());
    }

    /** What psql does to the script: its own commands are left out, its variables quoted. */
    private static String substituted(String script) {
        var sql = script.lines().filter(line -> !line.startsWith("\\")).collect(Collectors.joining("\n"));
        return QUOTED.matcher(sql).replaceAll(match -> match.group(1) + VARIABLES.get(match.group(2)) + match.group(1));
    }

    private List<String> rights(String database) throws SQLException {
        var rights = new ArrayList<String>();
        try (var connection = server.connect(database);
                var rows = connection.createStatement().executeQuery("""
                        select 'role ' || rolname || array[rolcanlogin, rolsuper, rolbypassrls, rolcreatedb,
                               rolcreaterole, rolreplication]::text as line
                        from pg_roles where rolname like '%1$s\\_%%'
                        union all select 'database ' || pg_get_userbyid(datdba) || entry
                        from pg_database, unnest(datacl::text[]) entry where datname = '%1$s'
                        union all select 'schema ' || pg_get_userbyid(nspowner) || entry
                        from pg_namespace, unnest(nspacl::text[]) entry where nspname = 'public'
                        order by line""".formatted(database))) {
            while (rows.next()) rights.add(rows.getString(1).replace(database, "SERVICE"));
        }
        return rights;
    }
}
