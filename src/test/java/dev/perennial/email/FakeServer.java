package dev.perennial.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that misbehaves as the recipient's name says: {@code drop-after-dot@...}, {@code busy@...}. */
final class FakeServer implements AutoCloseable {

    private final ServerSocket server;
    final List<String> taken = new CopyOnWriteArrayList<>();
    final List<String> offered = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();

    FakeServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "fake smtp");
        accepting.setDaemon(true);
        accepting.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                connections.incrementAndGet();
                talk(client);
            } catch (IOException ended) {
                // The next client.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 fake");
        String recipient = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('@'));
                offered.add(recipient);
                if (recipient.startsWith("hang-up")) {
                    return;
                }
                say(out, rcpt(recipient));
                if (recipient.startsWith("busy")) {
                    return;
                }
            } else if (line.startsWith("DATA")) {
                say(out, "354 go on");
                for (String data = in.readLine(); data != null && !data.equals("."); ) {
                    data = in.readLine();
                }
                if (recipient.startsWith("drop-after-dot")) {
                    return;
                }
                if (recipient.startsWith("content")) {
                    say(out, "554 5.7.1 we do not like it");
                    continue;
                }
                taken.add(recipient);
                say(out, "250 2.0.0 queued as " + recipient);
                if (recipient.startsWith("reset-after-250")) {
                    client.setSoLinger(true, 0);
                    return;
                }
            } else if (line.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static String rcpt(String recipient) {
        if (recipient.startsWith("nobody")) {
            return "550 5.1.1 no such user";
        }
        if (recipient.startsWith("policy")) {
            return "550 5.7.1 not from you";
        }
        if (recipient.startsWith("later")) {
            return "451 4.2.0 try later";
        }
        return recipient.startsWith("busy") ? "421 4.3.2 shutting down" : "250 ok";
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
