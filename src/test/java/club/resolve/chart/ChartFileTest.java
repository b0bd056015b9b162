package club.resolve.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import club.resolve.compare.Comparison;
import club.resolve.output.OutputException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The files with charts, read again by those who know their formats. */
class ChartFileTest {
  @TempDir private Path folder;

  @BeforeEach
  void thereAreFonts() {
    assumeTrue(Fonts.found(), "no fonts on this machine");
  }

  private Path written(String name, Comparison comparison) throws Exception {
    Path file = folder.resolve(name);
    ChartFile.at(file).write(comparison);
    assertFalse(Files.exists(folder.resolve(name + ".part")));
    return file;
  }

  private org.w3c.dom.Document svg(Comparison comparison) throws Exception {
    String text = Files.readString(written("chart.svg", comparison));
    assertFalse(text.contains("<!DOCTYPE"), "names a place to get its grammar from");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  private static List<org.w3c.dom.Element> all(org.w3c.dom.Document svg, String tag) {
    NodeList found = svg.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> (org.w3c.dom.Element) found.item(i))
        .toList();
  }

  private static List<String> texts(org.w3c.dom.Document svg) {
    return all(svg, "text").stream().map(org.w3c.dom.Element::getTextContent).toList();
  }

  private Document page(Comparison comparison) throws Exception {
    return Jsoup.parse(Files.readString(written("chart.html", comparison)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"chart.pdf", "chart", "svg", "chart.svg.txt"})
  void anotherEndingIsRefusedWithThoseThatThereAre(String name) {
    Path file = folder.resolve(name);
    OutputException refused = assertThrows(OutputException.class, () -> ChartFile.at(file));
    assertEquals(file + ": the name of a chart ends in .svg, .png or .html", refused.getMessage());
  }

  @Test
  void aPlaceThatIsNoneIsRefusedBeforeAnythingIsDrawn() {
    Path file = folder.resolve("nowhere/chart.svg");
    assertThrows(OutputException.class, () -> ChartFile.at(file));
  }

  @Test
  void whatStoodThereIsKept() throws Exception {
    Files.writeString(folder.resolve("chart.svg"), "old");
    written("chart.svg", Comparisons.small());
    assertEquals("old", Files.readString(folder.resolve("chart.svg.bak")));
  }

  @Test
  void theSvgShowsEachContenderWithItsNumbersAndEachPieceOfEachRun() throws Exception {
    List<String> texts = texts(svg(Comparisons.small()));
    assertTrue(
        texts.containsAll(
            List.of("sequential", "3.62 s ± 41 ms", "threads:5", "780 ms ± 22 ms", "virtual:5")),
        texts.toString());
    for (String title : Comparisons.TITLES) {
      assertEquals(3, Collections.frequency(texts, title), title);
    }
    assertTrue(texts.contains("One run of threads:5: 5 titles in 764 ms"), texts.toString());
    assertTrue(texts.contains("waited for politeness"), texts.toString());
    assertTrue(texts.contains("2 processors, Java 25.0.1, Linux 6.1 amd64"), texts.toString());
  }

  /** The bar ends at the mean, the whisker a deviation before and behind it. */
  @Test
  void whiskersAreAsLongAsTheDeviations() throws Exception {
    org.w3c.dom.Document svg = svg(Comparisons.small());
    List<org.w3c.dom.Element> bars =
        all(svg, "rect").stream().filter(rect -> drawnIn(rect, "fill", Ink.BAR)).toList();
    List<org.w3c.dom.Element> whiskers =
        all(svg, "line").stream()
            .filter(
                line ->
                    drawnIn(line, "stroke", Ink.TEXT) && number(line, "y1") == number(line, "y2"))
            .toList();
    assertEquals(3, bars.size());
    assertEquals(3, whiskers.size());
    double[] means = {3.62, 0.78, 0.777};
    double[] deviations = {0.041, 0.022, 0.19};
    double left = number(bars.getFirst(), "x");
    double second = number(bars.getFirst(), "width") / means[0];
    for (int i = 0; i < means.length; i++) {
      assertEquals(means[i] * second, number(bars.get(i), "width"), 0.1);
      assertEquals(left + (means[i] - deviations[i]) * second, number(whiskers.get(i), "x1"), 0.1);
      assertEquals(left + (means[i] + deviations[i]) * second, number(whiskers.get(i), "x2"), 0.1);
    }
  }

  /** Five at a time are all fetched at once; one at a time, none while another is. */
  @Test
  void whatWentOnAtTheSameTimeLiesAtTheSamePlace() throws Exception {
    List<Double> begins =
        all(svg(Comparisons.small()), "rect").stream()
            .filter(rect -> drawnIn(rect, "fill", Ink.FETCHED) && number(rect, "height") > 10.5)
            .map(rect -> number(rect, "x"))
            .toList();
    assertEquals(15, begins.size());
    double apart = begins.get(1) - begins.get(0);
    for (int i = 1; i < 5; i++) {
      assertEquals(apart, begins.get(i) - begins.get(i - 1), 0.1);
      assertEquals(begins.get(5), begins.get(5 + i), 0.05 * apart);
    }
    assertTrue(apart > 50, "apart " + apart);
  }

  private static boolean drawnIn(org.w3c.dom.Element element, String what, Ink ink) {
    return element
        .getAttribute("style")
        .contains(
            String.format(
                Locale.ROOT,
                "%s:rgb(%d,%d,%d)",
                what,
                ink.color().getRed(),
                ink.color().getGreen(),
                ink.color().getBlue()));
  }

  private static double number(org.w3c.dom.Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void aHostileNameIsTextInASvg() throws Exception {
    org.w3c.dom.Document svg = svg(Comparisons.of(List.of(Comparisons.HOSTILE, "Emma")));
    assertEquals(0, all(svg, "script").size());
    assertTrue(
        texts(svg).stream().anyMatch(text -> text.startsWith("</text></svg><script>alert(1)")),
        texts(svg).toString());
  }

  @Test
  void aHostileNameIsTextInAPage() throws Exception {
    Document page = page(Comparisons.of(List.of(Comparisons.HOSTILE, "Emma")));
    assertEquals(0, page.select("script, a").size());
    Element name = page.select("details th[scope=row]").first();
    assertTrue(
        name.text().startsWith("</text></svg><script>alert(1)</script> & \"quoted\" 'single' ]]>"),
        name.text());
    assertTrue(name.text().endsWith("line break"), name.text());
  }

  @Test
  void thePageNeedsNothingButItself() throws Exception {
    Document page = page(Comparisons.small());
    assertEquals(
        0, page.select("script, link, img, iframe, object, [src], [href], [onload]").size());
    assertFalse(page.select("style").html().contains("url("));
    assertFalse(page.select("style").html().contains("@import"));
    for (Element element : page.select("[clip-path]")) {
      String id = element.attr("clip-path").replaceAll("url\\(#(.*)\\)", "$1");
      assertEquals(1, page.select("[id=" + id + "]").size(), id);
    }
  }

  @Test
  void thePageHasTheVerdictTheNumbersAndTheMachine() throws Exception {
    Document page = page(Comparisons.small());
    assertEquals("Comparison: 5 titles of books_5.csv, 700 ms a search", page.title());
    assertEquals(Comparisons.small().verdict(), page.select("h1 ~ p").eachText().subList(0, 2));
    Element table = page.select("table").first();
    assertEquals(
        List.of(
            "Contender",
            "Mean",
            "Deviation",
            "Median",
            "Least",
            "Most",
            "Per second",
            "Speed-up",
            "Runs",
            "Of ideal"),
        table.select("thead th").eachText());
    assertEquals(
        "threads:5 780 ms 22 ms 777 ms 758 ms 824 ms 6.41 4.64 ± 0.13 5 90 %",
        table.select("tbody tr").get(1).text());
    assertEquals("", table.select("tbody tr").get(0).select("td").last().text());
    assertEquals(
        "Ripley's game 0.001 0.760 0.050 0.700 0.010 1.521",
        page.select("details").first().select("tbody tr").get(1).text());
    assertEquals("2 processors, Java 25.0.1, Linux 6.1 amd64", page.select("footer").text());
  }

  @Test
  void eachChartOfThePageSaysWhatItShows() throws Exception {
    Document page = page(Comparisons.small());
    assertEquals(8, page.select("svg").size());
    for (Element svg : page.select("svg")) {
      assertEquals("img", svg.attr("role"));
      assertFalse(svg.attr("aria-label").isBlank());
      assertFalse(svg.html().contains("rgb("), "a colour that does not follow light and dark");
    }
    assertTrue(
        page.select("svg").first().attr("aria-label").contains("threads:5 780 ms"),
        page.select("svg").first().attr("aria-label"));
  }

  @Test
  void thePngIsTwiceAsLargeAsThePictureAndNotEmpty() throws Exception {
    Picture picture = Picture.of(Comparisons.small());
    BufferedImage image =
        ImageIO.read(
            new ByteArrayInputStream(
                Files.readAllBytes(written("chart.PNG", Comparisons.small()))));
    assertEquals(2 * picture.width(), image.getWidth());
    assertEquals(2 * picture.height(), image.getHeight());
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    assertEquals(0xffffffff, pixels[0]);
    for (Ink ink : List.of(Ink.BAR, Ink.QUEUED, Ink.WAITED, Ink.FETCHED, Ink.WORKED)) {
      assertTrue(
          IntStream.of(pixels).anyMatch(pixel -> pixel == ink.color().getRGB()), ink.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {41, 10_000})
  void ofManyPiecesTheFirstAreShownAndItSaysSo(int pieces) throws Exception {
    Comparison many =
        Comparisons.of(IntStream.rangeClosed(1, pieces).mapToObj(i -> "Piece " + i + ".").toList());
    Picture picture = Picture.of(many);
    assertTrue(picture.height() < 3_000, "height " + picture.height());
    List<String> texts = texts(svg(many));
    assertEquals(3, Collections.frequency(texts, "Piece 40."));
    assertFalse(texts.contains("Piece 41."));
    assertTrue(
        texts.stream()
            .anyMatch(
                text ->
                    text.matches(
                        String.format(
                            Locale.ROOT,
                            "One run of threads:5: %,d titles in .* s; the first 40 of them",
                            pieces))),
        texts.toString());
    assertEquals(3 * 40, page(many).select("details tbody tr").size());
  }

  @Test
  void aSingleRunHasNoDeviation() throws Exception {
    Comparison small = Comparisons.small();
    Comparison once =
        new Comparison(
            small.work(),
            small.pieces(),
            small.measures().stream().map(Comparisons::once).toList(),
            List.of(),
            small.runs(),
            List.of(),
            small.machine());
    assertTrue(texts(svg(once)).contains("3.62 s, one run"));
    assertEquals(0, page(once).select("details").size());
  }

  @Test
  void theSameComparisonGivesTheSameFile() throws Exception {
    byte[] first = Files.readAllBytes(written("a.svg", Comparisons.small()));
    assertArrayEquals(first, Files.readAllBytes(written("b.svg", Comparisons.small())));
  }
}
