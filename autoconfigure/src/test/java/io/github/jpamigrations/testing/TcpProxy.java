package io.github.jpamigrations.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between a client and a server: counts how often the client speaks, and can make
 * the server unreachable, with all connections broken, and reachable again.
 */
public final class TcpProxy implements AutoCloseable {

	private static final Pattern ADDRESS = Pattern.compile("//([^/:?]+):(\\d+)");

	private final String host;

	private final int port;

	private final ServerSocket socket;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private final AtomicInteger turns = new AtomicInteger();

	private volatile boolean down;

	private TcpProxy(String host, int port) throws IOException {
		this.host = host;
		this.port = port;
		this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		start(this::accept);
	}

	/**
	 * Start a proxy before the server of a URL.
	 */
	public static TcpProxy before(String url) {
		Matcher matcher = ADDRESS.matcher(url);
		if (!matcher.find()) {
			throw new IllegalArgumentException(url);
		}
		try {
			return new TcpProxy(matcher.group(1), Integer.parseInt(matcher.group(2)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return a schema that is reached through the proxy.
	 */
	public TestSchema of(TestSchema schema) {
		String url = ADDRESS.matcher(schema.url()).replaceFirst("//127.0.0.1:" + this.socket.getLocalPort());
		return new TestSchema(schema.database(), url, schema.user(), schema.password(), schema.name(), () -> {
		});
	}

	/**
	 * Return how often a client has spoken after its server had: the round trips.
	 */
	public int turns() {
		return this.turns.get();
	}

	/**
	 * Break all connections, and those to come.
	 */
	public void cut() {
		this.down = true;
		this.sockets.forEach(TcpProxy::close);
		this.sockets.clear();
	}

	/**
	 * Let connections through again.
	 */
	public void restore() {
		this.down = false;
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				connect(this.socket.accept());
			}
			catch (IOException ex) {
				// The client sees it, or the proxy is closed.
			}
		}
	}

	private void connect(Socket client) throws IOException {
		if (this.down) {
			client.close();
			return;
		}
		Socket server;
		try {
			server = new Socket(this.host, this.port);
		}
		catch (IOException ex) {
			client.close();
			throw ex;
		}
		client.setTcpNoDelay(true);
		server.setTcpNoDelay(true);
		this.sockets.add(client);
		this.sockets.add(server);
		AtomicInteger speaker = new AtomicInteger();
		start(() -> pump(client, server, () -> {
			if (speaker.getAndSet(1) != 1) {
				this.turns.incrementAndGet();
			}
		}));
		start(() -> pump(server, client, () -> speaker.set(0)));
	}

	private static void pump(Socket from, Socket to, Runnable speaks) {
		byte[] buffer = new byte[65536];
		try (from; to) {
			InputStream input = from.getInputStream();
			OutputStream output = to.getOutputStream();
			for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
				speaks.run();
				output.write(buffer, 0, length);
				output.flush();
			}
		}
		catch (IOException ex) {
			// One side is gone, so the other goes as well.
		}
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "tcp-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// It is gone already.
		}
	}

	@Override
	public void close() {
		cut();
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
