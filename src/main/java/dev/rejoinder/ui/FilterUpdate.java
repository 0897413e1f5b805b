package dev.rejoinder.ui;

/** Keys of the inbox's filter line. Moving and opening are the inbox's own. */
final class FilterUpdate {
  private static final int LONGEST = 200;

  private FilterUpdate() {}

  static Step act(Model model, Action action) {
    Editor filter = model.inbox().filter();
    return switch (action) {
      case OPEN, UP, DOWN, PAGE_UP, PAGE_DOWN -> InboxUpdate.act(model, action);
      case CLEAR, CLOSE -> Step.to(clear(model));
      case BACKSPACE -> Step.to(filter.isEmpty() ? clear(model) : edit(model, filter.backspace()));
      default -> Step.to(edit(model, Editing.apply(filter, action)));
    };
  }

  static Model begin(Model model) {
    return model.with(model.attention().typingOn(Focus.INBOX));
  }

  static Model type(Model model, String text) {
    Editor filter = model.inbox().filter().insert(text);
    return filter.text().length() > LONGEST
        ? model.saying("Too long to filter by")
        : edit(model, filter);
  }

  /** Shows all rows again; the selection stays on its conversation. */
  static Model clear(Model model) {
    Model inInbox = model.with(model.attention().on(Focus.INBOX));
    return inInbox.with(model.inbox().withFilter(Editor.EMPTY));
  }

  private static Model edit(Model model, Editor filter) {
    return model.with(model.inbox().withFilter(filter));
  }
}
