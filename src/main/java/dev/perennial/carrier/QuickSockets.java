package dev.perennial.carrier;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Plain sockets that send at once: with Nagle's algorithm a letter over 8 KB waits 40 ms for an acknowledgement. A server
 * may think for ten minutes about the final dot (RFC 5321, 4.5.3.2), and giving up earlier makes duplicates.
 */
final class QuickSockets extends SocketFactory {

    private static final int COMMAND_MILLIS = 60_000;
    private static final int FINAL_DOT_MILLIS = 600_000;

    private @Nullable Socket last;

    void beVeryPatient() throws SocketException {
        patience(FINAL_DOT_MILLIS);
    }

    void bePatient() throws SocketException {
        patience(COMMAND_MILLIS);
    }

    private void patience(int millis) throws SocketException {
        Socket socket = last;
        if (socket != null && !socket.isClosed()) {
            socket.setSoTimeout(millis);
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        return quick(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return quick(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return quick(new Socket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return quick(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return quick(new Socket(host, port, localHost, localPort));
    }

    private Socket quick(Socket socket) throws SocketException {
        socket.setTcpNoDelay(true);
        last = socket;
        return socket;
    }
}
