package club.resolve.spark;

import club.resolve.book.ResultRow;
import java.util.List;

/**
 * The result of one task.
 *
 * @param repeated titles that were not asked, since another row had asked for the same
 */
record DoneRows(long repeated, List<ResultRow> rows) {}
