package org.aftersales.launcher;

import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The service processes of a platform: one of each service, and others beside it as behind a load balancer. */
final class Instances {
    private final PlatformOptions options;
    private final Foundations foundations;
    private final Map<Service, ServiceProcess> first = new EnumMap<>(Service.class);
    private final List<ServiceProcess> others = new CopyOnWriteArrayList<>();

    Instances(PlatformOptions options, Foundations foundations) {
        this.options = options;
        this.foundations = foundations;
        for (var service : options.services()) {
            var environment = foundations.environment(service);
            first.put(service, new ServiceProcess(service, service.id(), options, environment));
        }
    }

    ServiceProcess first(Service service) {
        return first.get(service);
    }

    Collection<ServiceProcess> first() {
        return first.values();
    }

    /** Starts the first instances of services and returns when all are ready. */
    void start(Service[] ended, Consumer<String> onDeath) {
        var again = Stream.of(ended).map(first::get).toList();
        again.forEach(service -> service.start(onDeath));
        ServiceProcess.awaitReady(again, options.readyWithin());
    }

    /** Stops the first instances of services in order, side by side. */
    void stop(Service[] running) {
        stop(Stream.of(running).map(first::get));
    }

    /** Starts one more on a port of its own, and returns when it is ready. */
    URI startAnother(Service service, Consumer<String> onDeath) {
        var port = Integer.toString(Ports.oneFree());
        var environment = new HashMap<>(foundations.environment(service));
        environment.put(ServiceSetting.QUARKUS_HTTP_PORT.name(), port);
        var other = new ServiceProcess(service, service.id() + "-" + port, options, environment);
        others.add(other);
        other.start(onDeath);
        ServiceProcess.awaitReady(List.of(other), options.readyWithin());
        return other.url();
    }

    void stopOthers() {
        others.forEach(ServiceProcess::stop);
        others.clear();
    }

    void stopAll() {
        stop(started());
    }

    private static void stop(Stream<ServiceProcess> running) {
        Together.run(running.map(service -> (Runnable) service::stop).toList());
    }

    List<RunningPlatform.Member> alive() {
        return started()
                .map(ServiceProcess::process)
                .filter(Process::isAlive)
                .map(process -> RunningPlatform.Member.of(process.toHandle()))
                .toList();
    }

    private Stream<ServiceProcess> started() {
        return Stream.concat(first.values().stream(), others.stream()).filter(service -> service.process() != null);
    }
}
