package vn.ansinh.reporting.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * The engine's expressions, of models and of stored filters, behind the {@link ExpressionFence}; they keep the engine's
 * own functions ({@code currentUser()}, {@code now()}…). The second layer behind the gate, which lets none in.
 *
 * <p>Extends an engine internal: 7.24 has no public way to say what an expression reaches.
 */
final class FencedExpressions extends JuelExpressionManager {

    private final ExpressionFence fence;

    FencedExpressions(ExpressionFence fence) {
        this.fence = fence;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(fence);
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        return resolver;
    }
}
