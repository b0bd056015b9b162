package club.resolve.spark;

import club.resolve.run.AllSources;
import club.resolve.service.SourceKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The form in which values travel between processes that run the same version of this program:
 * records by their components, and what these are made of. Thread-safe.
 */
final class Forms {
  private static final Map<Type, Form<?>> KNOWN = new ConcurrentHashMap<>();

  /** Writes values of one type, and reads them. */
  interface Form<T> {
    void write(T value, DataOutputStream out) throws IOException;

    T read(DataInputStream in) throws IOException;
  }

  /** Writes a value. */
  @FunctionalInterface
  private interface Writing<T> {
    void write(T value, DataOutputStream out) throws IOException;
  }

  /** Reads a value. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(DataInputStream in) throws IOException;
  }

  private Forms() {}

  /** The form of a record or of an interface that only records implement. */
  @SuppressWarnings("unchecked")
  static <T> Form<T> of(Class<T> type) {
    return (Form<T>) form(type);
  }

  static <T> byte[] bytes(Class<T> type, T value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    of(type).write(value, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  static <T> T value(Class<T> type, byte[] bytes) throws IOException {
    return of(type).read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static Form<?> form(Type type) {
    Form<?> known = KNOWN.get(type);
    if (known == null) {
      known = type instanceof ParameterizedType generic ? generic(generic) : plain((Class<?>) type);
      KNOWN.put(type, known);
    }
    return known;
  }

  private static <T> Form<T> form(Writing<T> writing, Reading<T> reading) {
    return new Form<>() {
      @Override
      public void write(T value, DataOutputStream out) throws IOException {
        writing.write(value, out);
      }

      @Override
      public T read(DataInputStream in) throws IOException {
        return reading.read(in);
      }
    };
  }

  private static Form<?> plain(Class<?> type) {
    if (type.isRecord()) {
      return RecordForm.of(type, Forms::form);
    }
    if (type == SourceKind.class) {
      return form(
          (SourceKind kind, DataOutputStream out) -> writeText(kind.name(), out), Forms::readKind);
    }
    if (type.isSealed()) {
      return new SealedForm(type);
    }
    if (type.isEnum()) {
      Map<String, Enum<?>> constants = new HashMap<>();
      for (Object one : type.getEnumConstants()) {
        constants.put(((Enum<?>) one).name(), (Enum<?>) one);
      }
      return form(
          (Enum<?> one, DataOutputStream out) -> writeText(one.name(), out),
          in -> Objects.requireNonNull(constants.get(readText(in))));
    }
    Form<?> simple = simple(type);
    if (simple != null) {
      return simple;
    }
    throw new IllegalArgumentException("no form for " + type);
  }

  private static @Nullable Form<?> simple(Class<?> type) {
    return switch (type.getName()) {
      case "int" ->
          form((Integer one, DataOutputStream out) -> out.writeInt(one), DataInputStream::readInt);
      case "long" ->
          form((Long one, DataOutputStream out) -> out.writeLong(one), DataInputStream::readLong);
      case "double" ->
          form(
              (Double one, DataOutputStream out) -> out.writeDouble(one),
              DataInputStream::readDouble);
      case "boolean" ->
          form(
              (Boolean one, DataOutputStream out) -> out.writeBoolean(one),
              DataInputStream::readBoolean);
      case "java.lang.String" -> form(Forms::writeText, Forms::readText);
      case "java.time.Duration" ->
          form(
              (Duration one, DataOutputStream out) -> {
                out.writeLong(one.getSeconds());
                out.writeInt(one.getNano());
              },
              in -> Duration.ofSeconds(in.readLong(), in.readInt()));
      case "java.time.Instant" ->
          form(
              (Instant one, DataOutputStream out) -> {
                out.writeLong(one.getEpochSecond());
                out.writeInt(one.getNano());
              },
              in -> Instant.ofEpochSecond(in.readLong(), in.readInt()));
      case "java.nio.file.Path" ->
          form(
              (Path one, DataOutputStream out) -> writeText(one.toString(), out),
              in -> Path.of(readText(in)));
      case "java.util.OptionalInt" ->
          form(
              (OptionalInt one, DataOutputStream out) -> {
                out.writeBoolean(one.isPresent());
                out.writeInt(one.orElse(0));
              },
              in -> {
                boolean present = in.readBoolean();
                int value = in.readInt();
                return present ? OptionalInt.of(value) : OptionalInt.empty();
              });
      case "java.util.OptionalLong" ->
          form(
              (OptionalLong one, DataOutputStream out) -> {
                out.writeBoolean(one.isPresent());
                out.writeLong(one.orElse(0));
              },
              in -> {
                boolean present = in.readBoolean();
                long value = in.readLong();
                return present ? OptionalLong.of(value) : OptionalLong.empty();
              });
      default -> other(type);
    };
  }

  private static @Nullable Form<?> other(Class<?> type) {
    return Serializable.class.isAssignableFrom(type)
        ? form(Forms::writeObject, in -> readObject(in, type))
        : null;
  }

  private static Form<?> generic(ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    return switch (type.getRawType().getTypeName()) {
      case "java.util.Optional" -> optional(form(of[0]));
      case "java.util.List" -> list(form(of[0]));
      case "java.util.Map" -> map(form(of[0]), form(of[1]));
      default -> throw new IllegalArgumentException("no form for " + type);
    };
  }

  private static <T> Form<Optional<T>> optional(Form<T> element) {
    return form(
        (value, out) -> {
          out.writeBoolean(value.isPresent());
          if (value.isPresent()) {
            element.write(value.get(), out);
          }
        },
        in -> in.readBoolean() ? Optional.of(element.read(in)) : Optional.empty());
  }

  private static <T> Form<List<T>> list(Form<T> element) {
    return form(
        (list, out) -> {
          out.writeInt(list.size());
          for (T one : list) {
            element.write(one, out);
          }
        },
        in -> {
          int size = in.readInt();
          List<T> list = new ArrayList<>(size);
          for (int i = 0; i < size; i++) {
            list.add(element.read(in));
          }
          return List.copyOf(list);
        });
  }

  private static <K, V> Form<Map<K, V>> map(Form<K> key, Form<V> value) {
    return form(
        (map, out) -> {
          out.writeInt(map.size());
          for (Map.Entry<K, V> entry : map.entrySet()) {
            key.write(entry.getKey(), out);
            value.write(entry.getValue(), out);
          }
        },
        in -> {
          int size = in.readInt();
          Map<K, V> map = new HashMap<>();
          for (int i = 0; i < size; i++) {
            map.put(key.read(in), value.read(in));
          }
          return Map.copyOf(map);
        });
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static SourceKind readKind(DataInputStream in) throws IOException {
    String name = readText(in);
    return AllSources.KNOWN.all().stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IOException("no source is called " + name));
  }

  private static void writeObject(Object value, DataOutputStream out) throws IOException {
    new ObjectOutputStream(out).writeObject(value);
  }

  private static Object readObject(DataInputStream in, Class<?> type) throws IOException {
    try {
      return type.cast(new ForLoader(in, type.getClassLoader()).readObject());
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  /** Finds classes where the program itself is: Spark starts executors with another loader. */
  private static final class ForLoader extends ObjectInputStream {
    private final @Nullable ClassLoader loader;

    ForLoader(DataInputStream in, @Nullable ClassLoader loader) throws IOException {
      super(in);
      this.loader = loader;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass named) throws ClassNotFoundException {
      return Class.forName(named.getName(), false, loader);
    }
  }

  /** An interface whose implementations are all records. */
  private record SealedForm(List<Class<?>> kinds) implements Form<Object> {
    SealedForm(Class<?> type) {
      this(List.of(type.getPermittedSubclasses()));
    }

    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      out.writeByte(kinds.indexOf(value.getClass()));
      writeAs(form(value.getClass()), value, out);
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      return form(kinds.get(in.readByte())).read(in);
    }
  }

  @SuppressWarnings("unchecked")
  static <T> void writeAs(Form<T> form, Object value, DataOutputStream out) throws IOException {
    form.write((T) value, out);
  }
}
