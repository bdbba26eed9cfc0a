package org.aftersales.loyalty.fraud;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.aftersales.loyalty.fraud.FraudUseCases.Suspected;

/**
 * Outside the transaction of the redemption: to hold a member while their account is still locked would take a second
 * connection, and all of them may be taken by those who wait for that very account.
 */
@HoldsSuspects
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE - 100)
class SuspectInterceptor {
    private final FraudHoldUseCases holds;

    SuspectInterceptor(FraudHoldUseCases holds) {
        this.holds = holds;
    }

    @AroundInvoke
    Object hold(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Suspected suspected) {
            holds.open(suspected.suspect());
            throw suspected;
        }
    }
}
