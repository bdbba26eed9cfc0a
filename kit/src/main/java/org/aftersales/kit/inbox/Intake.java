package org.aftersales.kit.inbox;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an {@link EventConsumer}: every event is handled as its tenant and as a consequence of its cause. A failure that
 * passes is tried again in place, then parked in a retry row behind which later events of the key wait; one that does
 * not pass becomes a dead letter, and later events go on.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Intake {}
