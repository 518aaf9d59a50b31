package dev.perennial.batch;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/**
 * Keeps execution contexts out of the database: no step of ours remembers its place in one, and Spring Batch would write
 * each of them anew with every commit, in a transaction of its own.
 */
final class ContextsStayInMemory implements MethodInterceptor {

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        return call.getMethod().getName().equals("updateExecutionContext") ? null : call.proceed();
    }
}
