"""What is wrong with an address on the web: one judgement, for links on pages and for sources."""

import ipaddress
import re
from urllib.parse import urlsplit

COPY = "neem het over uit de adresbalk van de browser"
WITHOUT_SITE = ("mailto:", "tel:", "sms:")
"""How an address begins that leads to a person and not to a page."""
_LABEL = re.compile(r"[^\W_](?:[\w-]*[^\W_])?")
_MAIL = re.compile(r"[^\s@,;:/?]+@[^\W_][\w-]*(?:\.[\w-]+)*\.[^\W\d_]{2,}")
_SCHEMES = re.compile(r"(?P<scheme>https?)(?P<mark>:|:/|//|;//|:///+|:\\\\)(?=[^/\\])", re.IGNORECASE)
_NO_SCHEME = re.compile(
    r"(?:www\.[\w-]+(?:\.[\w-]+)*|[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|net|eu|be|de|info|nu|edu|gov|uk))(?:[/?#:].*)?",
    re.IGNORECASE,
)

_NOT_FOR_OTHERS = re.compile(
    r"(?:[\w.-]+\.)?(?:app\.github\.dev|github\.dev|gitpod\.io|ngrok(?:-free)?\.(?:io|app|dev)|sharepoint\.com|idm\.oclc\.org|"
    r"safelinks\.protection\.outlook\.com)|(?:mail|outlook|teams|onedrive)\.(?:google|office|office365|live|microsoft)\.com|"
    r"lm?\.facebook\.com|(?:web)?cache\.googleusercontent\.com|translate\.google\.[a-z.]+|[\w-]+\.translate\.goog|sci-hub\.\w+|0-[\w-]+\.[\w.-]+|"
    r"(?:login|sso|intranet|mail|webmail|brightspace|blackboard|moodle|canvas|elo|acc|acceptatie|staging|preview)\.[\w-]+\.[\w.-]+|(?:search|web\.[a-z])\.ebscohost\.com|ovidsp\.[\w.]*ovid\.com|(?:[\w.-]+\.)?(?:ez)?proxy\d*\.[\w.-]+|[\w-]*ezproxy[\w.-]*|deploy-preview-\d+--[\w.-]+",
    re.IGNORECASE,
)
_SHORTENED = re.compile(
    r"(?:www\.)?(?:bit\.ly|bitly\.com|t\.co|tinyurl\.com|goo\.gl|ow\.ly|is\.gd|buff\.ly|lnkd\.in|rebrand\.ly|cutt\.ly|shorturl\.at|t\.ly|rb\.gy|"
    r"tiny\.cc|snip\.ly|bl\.ink|v\.gd|forms\.gle|maps\.app\.goo\.gl|photos\.app\.goo\.gl|amzn\.(?:to|eu)|fb\.me|1drv\.ms|we\.tl|"
    r"dlvr\.it|trib\.al|ift\.tt|qrco\.de|urlshortner\.org|eepurl\.com|kutt\.it|shorte\.st|adf\.ly)",
    re.IGNORECASE,
)
"""Hosts that send a visitor on: nobody sees where to, and what they know can go."""
_OF_EDITORS = re.compile(
    r"https?://(?:github\.com/[^/]+/[^/]+/(?:edit|new|upload|delete)/|docs\.google\.com/[\w/-]+/edit|(?:www\.)?google\.[a-z.]+/(?:url|search)\?"
    r"|scholar\.google\.[a-z.]+/scholar\?|www\.linkedin\.com/redir/|[^/?#]+/(?:wp-admin/|(?:log-?in|signin|inloggen)(?:[/?.]|$))|(?:chatgpt\.com|chat\.openai\.com|claude\.ai|g\.co/gemini)/)"
)
"""Pages on which someone writes, searches or is sent on, where a visitor cannot read what was meant."""
_TRACKED = re.compile(
    r"[?&](?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|msclkid|accountid|casa_token|_tp|PHPSESSID|j?session_?id|sessid|X-Amz-\w+|preview"
    r"|(?:sid|token|access_token)=(?=[\w.-]{8}))=?[^&#]*|;jsessionid=[^?#]*",
    re.IGNORECASE,
)
"""What follows a visitor about, or works for one visitor and one hour."""


def fault(address: str) -> str:
    """What to do about an address that a browser would not follow, or not for others (Dutch); empty when it is right.

    Args:
        address: as it was written, beginning with `http:` or `https:`.
    """
    if (match := _SCHEMES.match(address)) and address.lower().startswith(("http:", "https:", "http/", "https/")):
        return f"schrijf '{match['scheme'].lower()}://{address[match.end() :]}'"
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return COPY
    if parts.scheme not in ("http", "https") or re.search(r'[\s<>"{}|\\^`]|…|\.\.\.', address) or port == 0:
        return COPY
    if _is_own_machine(host):
        return "dat is een adres op je eigen computer; noem het adres op internet"
    if _NOT_FOR_OTHERS.fullmatch(host) or _OF_EDITORS.match(address):
        return "dat werkt niet voor iedereen; neem het adres van de pagina zelf"
    if _SHORTENED.fullmatch(host):
        return "aan een verkort adres ziet niemand waar het heen gaat; neem het adres van de pagina zelf"
    if _TRACKED.search(address):
        bare = _TRACKED.sub("", address)
        return f"schrijf '{bare if '?' in bare else bare.replace('&', '?', 1)}'"
    labels = host.split(".")
    if re.fullmatch(r"w{2}|w{4,}", labels[0]):
        return f"schrijf '{address.replace(labels[0], 'www', 1)}'"
    if len(labels) < (3 if labels[0] == "www" else 2) or len(labels[-1]) < 2 or parts.username is not None:
        return COPY
    if not all(map(_LABEL.fullmatch, labels)) or address.endswith((",", ";")):
        return COPY
    return ""


def _is_own_machine(host: str) -> bool:
    """Whether a host is the machine of whoever follows the address, or one in the same building."""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".lan"))


def is_readable(address: str) -> bool:
    """Whether an address has the parts of one: what is none stops the engine."""
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


def mail_fault(address: str) -> str:
    """What to do about an address of mail that nobody can write to (Dutch); empty when it is right.

    Args:
        address: as it was written, beginning with `mailto:`.
    """
    people = address.partition(":")[2].partition("?")[0]
    if people and all(_MAIL.fullmatch(one.strip()) for one in people.split(",")):
        return ""
    return "schrijf 'mailto:naam@website.nl'"


def phone_fault(address: str) -> str:
    """What to do about a number that nobody can call (Dutch); empty when it is right.

    Args:
        address: as it was written, beginning with `tel:` or `sms:`.
    """
    scheme, _, number = address.partition(":")
    if re.fullmatch(r"\+?[\d().-]*\d", number) and 3 <= len(re.sub(r"\D", "", number)) <= 15:
        return ""
    return f"schrijf '{scheme.lower()}:' en het nummer zonder spaties, zoals 'tel:0800-0113'"


def meant(target: str) -> str:
    """The address that was meant where one was written without its beginning; empty where a file was meant.

    Args:
        target: where a link leads, as written.
    """
    if _MAIL.fullmatch(target):
        return f"mailto:{target}"
    return f"https://{target}" if _NO_SCHEME.fullmatch(target) and not target.endswith(".md") else ""
