package org.claimlight.articles.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleRefused;
import org.claimlight.articles.Imports;
import org.claimlight.articles.ReadArticle;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;

/** Takes many files in at once. Each has a result of its own, and one's failure stops no other. */
class FileImports extends Div {

  private final Imports imports;
  private final Messages messages;
  private final UnorderedList results = new UnorderedList();

  FileImports(Imports imports, Messages messages) {
    this.imports = imports;
    this.messages = messages;
    addClassName("cl-import-files");
    Upload upload = new Upload();
    upload.setUploadHandler(new Handler());
    upload.setMaxFileSize((int) Imports.LARGEST_FILE);
    upload.setAcceptedFileExtensions(
        ".html", ".htm", ".xhtml", ".txt", ".md", ".markdown", ".pdf", ".docx", ".odt", ".epub");
    // What became of a file is told below: once all are there, a second list says nothing more.
    upload.addAllFinishedListener(finished -> upload.clearFileList());
    upload.addFileRejectedListener(
        event ->
            result(event.getFileName(), new Span(messages.text("articles.import.file.unfit"))));
    results.addClassName("cl-import-results");
    results.getElement().setAttribute("aria-live", "polite");
    add(new Paragraph(messages.text("articles.import.files.help")), upload, results);
  }

  private final class Handler implements UploadHandler {

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      Path file = Files.createTempFile("claimlight-", ".upload");
      try {
        long size;
        try (var target = Files.newOutputStream(file)) {
          var bytes = event.getInputStream();
          var buffer = new byte[64 * 1024];
          size = 0;
          // One byte more than may be is enough for the reader to refuse it.
          for (int read = bytes.read(buffer);
              read >= 0 && size <= Imports.LARGEST_FILE;
              read = bytes.read(buffer)) {
            target.write(buffer, 0, read);
            size += read;
          }
        }
        take(event, file);
      } finally {
        Files.delete(file);
      }
    }

    @Override
    public long getFileSizeMax() {
      return Imports.LARGEST_FILE;
    }

    @Override
    public long getRequestSizeMax() {
      return Imports.LARGEST_FILE + 1_000_000;
    }
  }

  /** Reads without the session's lock: the person goes on working meanwhile. */
  private void take(UploadEvent event, Path file) {
    var name = event.getFileName();
    ReadArticle read;
    try {
      read = imports.readFile(name, file);
    } catch (Refusal refusal) {
      event.getUI().access(() -> refused(name, refusal));
      return;
    }
    try {
      var article = imports.keep(read.words(), read.facts(), false);
      event.getUI().access(() -> imported(name, article));
    } catch (ArticleRefused refusal) {
      event.getUI().access(() -> doubted(name, read, refusal));
    }
  }

  private void imported(String name, Article article) {
    result(name, new Anchor("articles/" + article.id(), article.title()));
  }

  private void refused(String name, Refusal refusal) {
    Span why = new Span(messages.text(refusal));
    why.addClassName("cl-import-refused");
    result(name, why);
  }

  /** It is here already, perhaps: a person decides. */
  private void doubted(String name, ReadArticle read, Refusal refusal) {
    var here = imports.alreadyHere(read.words(), read.sourceUrl());
    if (here.isEmpty()) {
      refused(name, refusal);
      return;
    }
    var first = here.getFirst();
    Div words = new Div(new Span(messages.text("articles.import.here")));
    words.add(new Anchor("articles/" + first.article(), first.title()));
    Button again = new Button(messages.text("articles.import.again"));
    again.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    again.addClickListener(
        click -> {
          again.setEnabled(false);
          try {
            imported(name, imports.keep(read.words(), read.facts(), true));
          } catch (Refusal other) {
            refused(name, other);
          }
        });
    words.add(again);
    result(name, words);
  }

  private void result(String name, Component outcome) {
    Span file = new Span(name);
    file.addClassName("cl-import-file");
    results.add(new ListItem(file, outcome));
  }
}
