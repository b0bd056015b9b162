package club.resolve.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.timing.Together;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class DoorTest {
  private final List<String> inside = Collections.synchronizedList(new ArrayList<>());

  private Thread entering(Door.Ticket ticket, String name) {
    return Together.begun(
        () -> {
          try {
            ticket.enter();
            inside.add(name);
          } catch (InterruptedException _) {
            inside.add(name + " was interrupted");
          }
        });
  }

  @Test
  void whoComesFirstWaitsForTheTicketBeforeItsOwn() throws Exception {
    Door door = new Door(1);
    Door.Ticket first = door.ticket();
    Door.Ticket second = door.ticket();

    Thread early = entering(second, "second");
    assertEquals(List.of(), inside);
    first.enter();
    first.leave();

    Together.join(early);
    assertEquals(List.of("second"), inside);
  }

  @Test
  void thereIsRoomForSoManyAtATime() throws Exception {
    Door door = new Door(2);
    Door.Ticket first = door.ticket();
    first.enter();
    door.ticket().enter();

    Thread third = entering(door.ticket(), "third");
    assertEquals(List.of(), inside);
    first.leave();

    Together.join(third);
    assertEquals(List.of("third"), inside);
  }

  @Test
  void roomThatNobodyNeedsIsKept() throws Exception {
    Door door = new Door(1);
    Door.Ticket first = door.ticket();
    first.enter();
    first.leave();

    door.ticket().enter();
    assertEquals(Thread.State.WAITING, entering(door.ticket(), "third").getState());
  }

  @Test
  void whoWaitsCanBeInterrupted() throws Exception {
    Door door = new Door(1);
    door.ticket().enter();

    Thread second = entering(door.ticket(), "second");
    second.interrupt();

    Together.join(second);
    assertEquals(List.of("second was interrupted"), inside);
  }
}
