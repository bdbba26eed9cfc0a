package org.aftersales.launcher;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What a service may do at the broker: write and read the topics that {@code contracts/topics.yaml} says, as its own
 * group of consumers, and nothing else.
 */
record Access(Service service, List<String> writes, List<String> reads) {

    static final String PROTOCOL = "SASL_PLAINTEXT";
    static final String MECHANISM = "PLAIN";

    private static final String ANY_HOST = "*";
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    static List<Access> of(List<Topic> topics) {
        return Stream.of(Service.values())
                .map(service -> new Access(
                        service,
                        names(topics.stream().filter(topic -> topic.writers().contains(service.id()))),
                        names(topics.stream().filter(topic -> topic.readers().contains(service.id())))))
                .toList();
    }

    /** How a service signs in. */
    static String login(Service service, Secrets secrets) {
        return "%s username=\"%s\" password=\"%s\";".formatted(LOGIN, service.id(), password(service, secrets));
    }

    /** Whom the broker knows. */
    static String logins(Secrets secrets) {
        var known = new StringBuilder(LOGIN);
        for (var service : Service.values()) {
            known.append(" user_%s=\"%s\"".formatted(service.id(), password(service, secrets)));
        }
        return known.append(';').toString();
    }

    private static String password(Service service, Secrets secrets) {
        return secrets.password("kafka." + service.id());
    }

    List<AclBinding> bindings() {
        return Stream.of(
                        writes.stream().map(topic -> binding(ResourceType.TOPIC, topic, AclOperation.WRITE)),
                        reads.stream().map(topic -> binding(ResourceType.TOPIC, topic, AclOperation.READ)),
                        Stream.of(binding(ResourceType.GROUP, service.module(), AclOperation.READ)))
                .flatMap(some -> some)
                .toList();
    }

    private AclBinding binding(ResourceType type, String name, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry("User:" + service.id(), ANY_HOST, operation, AclPermissionType.ALLOW));
    }

    private static List<String> names(Stream<Topic> topics) {
        return topics.map(Topic::name).toList();
    }
}
