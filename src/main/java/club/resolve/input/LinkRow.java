package club.resolve.input;

import java.util.List;
import java.util.Optional;

/**
 * One row of a list of links.
 *
 * @param title the title of the link, where the list has a column for it
 * @param link as it stands there; blank when the row has none
 * @param rest the other cells, unchanged
 */
public record LinkRow(Optional<String> title, String link, List<String> rest, LinkPlace place) {}
