package club.resolve.cli;

import club.resolve.run.ServiceKey;
import club.resolve.run.ServiceKeys;
import club.resolve.run.UserError;
import club.resolve.run.UserFolder;
import club.resolve.service.KnownSources;
import club.resolve.service.Service;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.PropertiesDefaultProvider;

/**
 * The values of options that are not on the command line: the environment's {@code RESOLVE_OPTION},
 * then the line {@code option=value} of the configuration file. Keys of services stand in the same
 * two places, but are no options: a command line is seen by everyone on the machine.
 */
final class Defaults implements IDefaultValueProvider {
  private static final Set<String> NEVER_CONFIGURED = Set.of("help", "version", "title", "author");
  private static final String KEY = "-key";
  private static final Set<PosixFilePermission> OTHERS_MAY_READ =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private final Map<String, String> environment;
  private final KnownSources known;
  private final Path file;
  private final String text;
  private final Properties properties;
  private final PropertiesDefaultProvider fromFile;

  private Defaults(
      Map<String, String> environment,
      KnownSources known,
      Path file,
      String text,
      Properties properties) {
    this.environment = environment;
    this.known = known;
    this.file = file;
    this.text = text;
    this.properties = properties;
    this.fromFile = new PropertiesDefaultProvider(qualified(properties));
  }

  /**
   * Reads the configuration file, where there is one: {@code resolve/resolve.properties} under
   * XDG_CONFIG_HOME, or under {@code ~/.config}.
   *
   * @param known the sources, some of which need keys
   * @throws UserError when it cannot be read
   */
  static Defaults of(Map<String, String> environment, KnownSources known) throws UserError {
    Path file = file(environment);
    try {
      String text = Files.isRegularFile(file) ? Files.readString(file) : "";
      return new Defaults(environment, known, file, text, loaded(text));
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** Picocli wants the name of the whole program before that of a command. */
  private static Properties qualified(Properties properties) {
    Properties qualified = new Properties();
    properties.forEach(
        (key, value) ->
            qualified.put(key.toString().contains(".") ? "resolve." + key : key, value));
    return qualified;
  }

  private static Path file(Map<String, String> environment) {
    return UserFolder.CONFIG.of(environment).resolve("resolve.properties");
  }

  /**
   * Looks for keys of the file that no option bears.
   *
   * @param all the program with all its commands; asked for only if there is a key
   * @return a message about the first one
   */
  Optional<String> wrongKey(Supplier<CommandLine> all) {
    if (properties.isEmpty()) {
      return Optional.empty();
    }
    CommandLine program = all.get();
    Set<String> names = new LinkedHashSet<>(keys(program.getCommandSpec()));
    names.addAll(keyNames());
    Set<String> ofCommands = new LinkedHashSet<>();
    program
        .getSubcommands()
        .forEach(
            (name, command) -> {
              names.addAll(keys(command.getCommandSpec()));
              keys(command.getCommandSpec()).forEach(key -> ofCommands.add(name + "." + key));
            });
    return properties.stringPropertyNames().stream()
        .filter(key -> !names.contains(key) && !ofCommands.contains(key))
        .sorted()
        .findFirst()
        .map(
            key ->
                "%s%s: there is no option '%s'%s"
                    .formatted(file, line(key), key, nearest(names, ofCommands, key)));
  }

  /** A key of one command alone is longer than any that it would be near to. */
  private static String nearest(Set<String> names, Set<String> ofCommands, String key) {
    String near = Suggestion.among(key.indexOf('.') < 0 ? names : ofCommands, key);
    return near.isEmpty() ? "; resolve --help shows all options, which are the keys" : near;
  }

  /** The place of a key in the file, from 1; empty where its line goes on from another one. */
  private String line(String key) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (loaded(lines.get(i)).containsKey(key)) {
        return ", line " + (i + 1);
      }
    }
    return "";
  }

  /**
   * @throws IllegalArgumentException for a backslash that begins no character
   */
  private static Properties loaded(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static List<String> keys(CommandSpec command) {
    return command.options().stream()
        .map(Defaults::key)
        .filter(key -> !NEVER_CONFIGURED.contains(key))
        .toList();
  }

  @Override
  public @Nullable String defaultValue(ArgSpec arg) throws Exception {
    if (!(arg instanceof OptionSpec option) || NEVER_CONFIGURED.contains(key(option))) {
      return null;
    }
    String value = environment.getOrDefault(variable(key(option)), "");
    return value.isEmpty() ? fromFile.defaultValue(arg) : value;
  }

  /**
   * The keys of services, for a command that has these defaults, or none.
   *
   * @throws UserError when what stands in the place of one cannot be one; the message does not
   *     repeat it
   */
  static ServiceKeys serviceKeys(CommandSpec command) throws UserError {
    return command.defaultValueProvider() instanceof Defaults defaults
        ? defaults.serviceKeys()
        : ServiceKeys.NONE;
  }

  private ServiceKeys serviceKeys() throws UserError {
    Map<String, ServiceKey> keys = new HashMap<>();
    for (Service service : known.services()) {
      if (service.needsKey()) {
        keys.put(service.name(), key(service));
      }
    }
    return new ServiceKeys(keys);
  }

  private ServiceKey key(Service service) throws UserError {
    String name = service.name() + KEY;
    String ofEnvironment = environment.getOrDefault(variable(name), "").strip();
    String key = ofEnvironment.isEmpty() ? properties.getProperty(name, "").strip() : ofEnvironment;
    try {
      return new ServiceKey(
          key.isEmpty() ? Optional.empty() : Optional.of(service.key(key)),
          "into the environment as %s, or into %s as %s=KEY".formatted(variable(name), file, name));
    } catch (IllegalArgumentException e) {
      String place = ofEnvironment.isEmpty() ? file + ": " + name : variable(name);
      throw new UserError(place + " does not hold a valid key: " + e.getMessage());
    }
  }

  /** The names under which keys stand in the file. */
  private List<String> keyNames() {
    return known.services().stream()
        .filter(Service::needsKey)
        .map(service -> service.name() + KEY)
        .toList();
  }

  /** A complaint about the file when it holds a key that others on this machine can read. */
  Optional<String> exposedKey() {
    if (properties.isEmpty() || keyNames().stream().noneMatch(properties::containsKey)) {
      return Optional.empty();
    }
    try {
      Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
      allowed.retainAll(OTHERS_MAY_READ);
      return allowed.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "%s holds a key, and others on this machine may read it: chmod 600 %s"
                  .formatted(file, file));
    } catch (IOException | UnsupportedOperationException _) {
      // A system without such permissions.
      return Optional.empty();
    }
  }

  /** The origin of an option's value that is not on the command line, for a message. */
  Optional<String> origin(CommandSpec command, OptionSpec option) {
    if (!environment.getOrDefault(variable(key(option)), "").isEmpty()) {
      return Optional.of(variable(key(option)) + " in the environment");
    }
    return Stream.of(command.name() + "." + key(option), key(option))
        .filter(properties::containsKey)
        .findFirst()
        .map(key -> file + line(key));
  }

  private static String variable(String key) {
    return "RESOLVE_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private static String key(OptionSpec option) {
    String name = option.longestName();
    return name.substring(name.startsWith("--") ? 2 : 1);
  }
}
