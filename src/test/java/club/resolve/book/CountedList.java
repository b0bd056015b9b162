package club.resolve.book;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicLong;

/** A list that counts how often one of its elements is looked at. Immutable but for that. */
public final class CountedList<E> extends AbstractList<E> implements RandomAccess {
  private final List<E> elements;
  private final AtomicLong looks;

  public CountedList(List<E> elements, AtomicLong looks) {
    this.elements = elements;
    this.looks = looks;
  }

  @Override
  public E get(int index) {
    looks.incrementAndGet();
    return elements.get(index);
  }

  @Override
  public int size() {
    return elements.size();
  }
}
