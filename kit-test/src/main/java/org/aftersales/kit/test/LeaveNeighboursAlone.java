package org.aftersales.kit.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A resource whose path ends in a parameter is looked into first for every path that goes on from there, and when the
 * operation is in another resource, Quarkus REST puts all paths in order anew for that one request. The parameter
 * belongs to the paths of the operations then.
 */
final class LeaveNeighboursAlone extends ArchCondition<JavaClass> {
    private final List<String> paths = new ArrayList<>();

    LeaveNeighboursAlone() {
        super("leave the paths of others alone");
    }

    @Override
    public void init(Collection<JavaClass> resources) {
        for (var resource : resources) paths.add(path(resource));
    }

    @Override
    public void check(JavaClass resource, ConditionEvents events) {
        var own = path(resource);
        if (!own.endsWith("{}")) return;
        for (var other : paths) {
            if (!other.startsWith(own + '/')) continue;
            events.add(SimpleConditionEvent.violated(resource, resource.getName() + " is in the way of " + other));
        }
    }

    /** As written, without the names of its parameters. */
    private static String path(JavaClass resource) {
        return resource.getAnnotationOfType(Path.class).value().replaceAll("\\{[^}]*}", "{}");
    }
}
