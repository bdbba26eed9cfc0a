package org.aftersales.kit.rest;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that creates or moves value: the {@code Idempotency-Key} header is required, the answer is stored in the
 * transaction of the effect, and a repetition of the same request gets the stored answer; one that comes while the first
 * still runs waits for it. The method is called inside a transaction, which is rolled back for a repetition, so all that
 * it does must be undone by that. It must return a {@link jakarta.ws.rs.core.Response}.
 *
 * <p>Errors: 400 without a key, 422 for a key used with another body.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
