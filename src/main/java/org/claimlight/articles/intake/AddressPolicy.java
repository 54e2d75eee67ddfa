package org.claimlight.articles.intake;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses a page may be fetched from. */
@FunctionalInterface
interface AddressPolicy {

  boolean allows(InetAddress address);

  /**
   * Only the public Internet: what IANA's registries of special-purpose addresses call not globally
   * reachable is refused, and so are the ranges that wrap an IPv4 address (mapped, NAT64, 6to4,
   * Teredo), behind which anything could lie. Of IPv6 only 2000::/3 is given out at all.
   */
  AddressPolicy PUBLIC =
      address ->
          address instanceof Inet4Address
              ? isPublicIpv4(address.getAddress())
              : isPublicIpv6(address.getAddress());

  private static boolean isPublicIpv4(byte[] bytes) {
    int a = bytes[0] & 0xFF;
    int b = bytes[1] & 0xFF;
    int c = bytes[2] & 0xFF;
    return !(a == 0
        || a == 10
        || a == 127
        || a >= 224
        || (a == 100 && b >= 64 && b < 128)
        || (a == 169 && b == 254)
        || (a == 172 && b >= 16 && b < 32)
        || (a == 192 && b == 0 && (c == 0 || c == 2))
        || (a == 192 && b == 88 && c == 99)
        || (a == 192 && b == 168)
        || (a == 198 && (b == 18 || b == 19))
        || (a == 198 && b == 51 && c == 100)
        || (a == 203 && b == 0 && c == 113));
  }

  private static boolean isPublicIpv6(byte[] bytes) {
    int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    int second = ((bytes[2] & 0xFF) << 8) | (bytes[3] & 0xFF);
    return first >= 0x2000
        && first <= 0x3FFF
        && first != 0x2002
        && !(first == 0x2001 && (second < 0x0200 || second == 0x0DB8))
        && !(first == 0x3FFF && second < 0x1000);
  }
}
