package club.resolve.cli;

import club.resolve.run.Engine;
import club.resolve.run.UserError;

/** The engines that can be named. */
enum EngineName {
  /** This process. */
  EMBEDDED(
      "--engine=embedded: this is the program for Spark; run resolve without spark-submit, and"
          + " titles are worked on in its own process"),

  /** The executors of Apache Spark. */
  SPARK(
      "--engine=spark: the program for Spark is a jar of its own; ./mvnw -Pspark package makes"
          + " target/spark/resolve-spark.jar from the sources, and spark-submit --master=URL"
          + " resolve-spark.jar books.csv runs it, with the options of this program");

  private final String elsewhere;

  /**
   * @param elsewhere how to get it, said where it is not there
   */
  EngineName(String elsewhere) {
    this.elsewhere = elsewhere;
  }

  /**
   * Makes sure that it is the one that is there.
   *
   * @throws UserError when it is another
   */
  void require(Engine there) throws UserError {
    if (!there.name().equals(Names.of(this))) {
      throw new UserError(elsewhere);
    }
  }
}
