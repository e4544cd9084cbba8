package vn.ansinh.reporting.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a bean's method to the expressions of the models; on a class, all its public ones. What is not marked cannot be
 * called from an expression ({@link ExpressionFence}).
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface CalledByModels {}
