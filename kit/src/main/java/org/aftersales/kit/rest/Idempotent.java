package org.aftersales.kit.rest;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that creates or moves value: the {@code Idempotency-Key} header is required, the answer is stored in the
 * transaction of the effect, and a repetition of the same request gets the stored answer. The method is called inside a
 * transaction and must return a {@link jakarta.ws.rs.core.Response}.
 *
 * <p>Errors: 400 without a key, 422 for a key used with another body, 409 while the first request still runs.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
