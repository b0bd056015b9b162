package club.resolve.input;

import club.resolve.book.Book;
import java.util.List;

/**
 * One row of a list.
 *
 * @param rest the cells beside the title, unchanged
 */
public record InputRow(Book book, List<String> rest) {}
