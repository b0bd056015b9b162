package club.resolve.spark;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The form of a record: its components, one after the other. */
final class RecordForm implements Forms.Form<Object> {
  private final Constructor<?> constructor;
  private final List<Method> accessors;
  private final List<Forms.Form<?>> forms;

  private RecordForm(
      Constructor<?> constructor, List<Method> accessors, List<Forms.Form<?>> forms) {
    this.constructor = constructor;
    this.accessors = accessors;
    this.forms = forms;
  }

  static RecordForm of(Class<?> type, Function<Type, Forms.Form<?>> formOf) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      List<Method> accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toList();
      accessors.forEach(accessor -> accessor.setAccessible(true));
      List<Forms.Form<?>> forms =
          Arrays.stream(components)
              .<Forms.Form<?>>map(component -> formOf.apply(component.getGenericType()))
              .toList();
      return new RecordForm(constructor, accessors, forms);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has such a constructor", e);
    }
  }

  @Override
  public void write(Object value, DataOutputStream out) throws IOException {
    try {
      for (int i = 0; i < forms.size(); i++) {
        Forms.writeAs(forms.get(i), accessors.get(i).invoke(value), out);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a component that cannot be read", e);
    }
  }

  @Override
  public Object read(DataInputStream in) throws IOException {
    Object[] components = new Object[forms.size()];
    for (int i = 0; i < components.length; i++) {
      components[i] = forms.get(i).read(in);
    }
    try {
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new IOException("no such value can be made: " + e.getCause(), e);
    }
  }
}
