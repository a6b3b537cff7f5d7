package dev.migrate.acceptance.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Keycloak's entities, as its own persistence unit lists them.
 */
final class KeycloakModel {

	private KeycloakModel() {
	}

	static EntityModel read() {
		try (InputStream unit = KeycloakModel.class.getResourceAsStream("/default-persistence.xml")) {
			NodeList names = DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(Objects.requireNonNull(unit, "Keycloak's entities are not on the class path"))
				.getElementsByTagName("class");
			List<Class<?>> classes = new ArrayList<>();
			for (int i = 0; i < names.getLength(); i++) {
				classes.add(Class.forName(names.item(i).getTextContent().strip()));
			}
			return EntityModel.of("keycloak", classes.toArray(Class<?>[]::new));
		}
		catch (IOException | ParserConfigurationException | SAXException | ClassNotFoundException ex) {
			throw new IllegalStateException("Cannot read Keycloak's entities", ex);
		}
	}

}
