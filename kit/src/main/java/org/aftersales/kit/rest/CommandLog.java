package org.aftersales.kit.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * One line for every accepted command: what was asked of which resource, and its id. The path is the template, because
 * what is in its place may be a token, a serial number or something else that logs must not hold.
 */
class CommandLog {
    private static final Logger LOG = Logger.getLogger(CommandLog.class);
    private static final Set<String> COMMANDS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @ServerResponseFilter
    void log(ContainerRequestContext request, ContainerResponseContext answer, ResourceInfo resource) {
        if (answer.getStatus() >= 400 || !COMMANDS.contains(request.getMethod())) return;
        var method = resource.getResourceMethod();
        if (method == null || method.isAnnotationPresent(AsksOnly.class)) return;
        var route = template(resource.getResourceClass()) + template(method);
        LOG.infof("%s %s %d %s", request.getMethod(), route, answer.getStatus(), id(request, answer));
    }

    private static String template(AnnotatedElement annotated) {
        var path = annotated.getAnnotation(Path.class);
        if (path == null || path.value().equals("/")) return "";
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }

    /** Of what was created, else of what the path names. */
    private static String id(ContainerRequestContext request, ContainerResponseContext answer) {
        var created = ID.matcher(String.valueOf(answer.getHeaderString(HttpHeaders.LOCATION)));
        if (created.find()) return created.group();
        var named = ID.matcher(request.getUriInfo().getPath());
        return named.find() ? named.group() : "";
    }
}
