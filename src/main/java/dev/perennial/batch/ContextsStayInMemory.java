package dev.perennial.batch;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.Advised;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Keeps execution contexts out of the database: no step of ours remembers its place in one, and Spring Batch would write
 * each of them anew with every commit, in a transaction of its own.
 */
final class ContextsStayInMemory implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JobRepository && bean instanceof Advised advised) {
            advised.addAdvice(0, (MethodInterceptor)
                    call -> call.getMethod().getName().equals("updateExecutionContext") ? null : call.proceed());
        }
        return bean;
    }
}
